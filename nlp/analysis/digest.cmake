# cmake -DROOT=FOLDER "-DFILES=nlp/a.cpp,nlp/b.tsv" -DTEMPLATE=FILE.in -DOUT=FILE -P digest.cmake
#
# Fills in @digest@: twelve digits that change when any of these files does, or its name in FOLDER, and with
# nothing else.
string(REPLACE "," ";" files "${FILES}")
list(SORT files)
set(sums "")
foreach(file IN LISTS files)
  file(SHA256 "${ROOT}/${file}" sum)
  string(APPEND sums "${sum} ${file}\n")
endforeach()
string(SHA256 digest "${sums}")
string(SUBSTRING "${digest}" 0 12 digest)
configure_file("${TEMPLATE}" "${OUT}" @ONLY)
file(TOUCH "${OUT}") # newer than what it was made of, also when it stayed the same
