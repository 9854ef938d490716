# The third-party libraries, all from Debian, as imported targets.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tinyxml2 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(harfbuzz-subset REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(crypto REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(zxing REQUIRED IMPORTED_TARGET zxing)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(podofo REQUIRED IMPORTED_TARGET libpodofo)

# libharu has neither a CMake nor a pkg-config file.
find_library(HPDF_LIBRARY hpdf REQUIRED)
find_path(HPDF_INCLUDE hpdf.h REQUIRED)
add_library(hpdf INTERFACE)
target_include_directories(hpdf SYSTEM INTERFACE ${HPDF_INCLUDE})
target_link_libraries(hpdf INTERFACE ${HPDF_LIBRARY})

# zint neither.
find_library(ZINT_LIBRARY zint REQUIRED)
find_path(ZINT_INCLUDE zint.h REQUIRED)
add_library(zint INTERFACE)
target_include_directories(zint SYSTEM INTERFACE ${ZINT_INCLUDE})
target_link_libraries(zint INTERFACE ${ZINT_LIBRARY})

# kainjow Mustache is one header.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
add_library(mustache INTERFACE)
target_include_directories(mustache SYSTEM INTERFACE ${MUSTACHE_INCLUDE})

# A document makes some ten thousand small allocations: tcmalloc takes 8 % less of the whole than glibc's malloc.
# The sanitizers bring an allocator of their own.
add_library(allocator INTERFACE)
if(NOT IEPRESS_SANITIZE)
  find_library(TCMALLOC_LIBRARY tcmalloc_minimal REQUIRED)
  target_link_options(allocator INTERFACE -Wl,--no-as-needed)
  target_link_libraries(allocator INTERFACE ${TCMALLOC_LIBRARY})
endif()
