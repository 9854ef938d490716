# One folder = one stage = one namespace = one target.
#
#   iepress_stage(NAME STAGES earlier... LIBRARIES third-party...)
#
# makes the library iepress_NAME of all sources of this folder and proves that each header
# compiles alone.
add_library(iepress_options INTERFACE)
target_compile_options(iepress_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi
  # The same bytes on each machine: no fused multiply-add where one has it.
  -ffp-contract=off
  $<$<BOOL:${IEPRESS_WERROR}>:-Werror>)
if(IEPRESS_SANITIZE)
  target_compile_options(iepress_options INTERFACE
    -fsanitize=${IEPRESS_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    # GCC 12 takes the sanitizers' checks of a std::variant for uses of what is not there.
    -Wno-maybe-uninitialized)
  target_link_options(iepress_options INTERFACE -fsanitize=${IEPRESS_SANITIZE})
endif()

function(iepress_stage name)
  cmake_parse_arguments(ARG "" "" "STAGES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  if(NOT sources)
    # a stage whose code has not landed yet: its interface alone
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp "")
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
  endif()
  add_library(iepress_${name} STATIC ${sources})
  target_sources(iepress_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${headers})
  target_link_libraries(iepress_${name} PRIVATE iepress_options)
  target_link_libraries(iepress_${name} PUBLIC fmt::fmt)
  foreach(stage IN LISTS ARG_STAGES)
    target_link_libraries(iepress_${name} PUBLIC iepress_${stage})
  endforeach()
  target_link_libraries(iepress_${name} PUBLIC ${ARG_LIBRARIES})
  set_target_properties(iepress_${name} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

# iepress_stage_tests(NAME [LIBRARIES ...]): the Catch2 tests of this folder, for stage NAME.
function(iepress_stage_tests name)
  cmake_parse_arguments(ARG "" "" "LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(iepress_${name}_tests ${sources})
  target_link_libraries(iepress_${name}_tests PRIVATE iepress_options iepress_test_main
    iepress_${name} ${ARG_LIBRARIES})
  target_include_directories(iepress_${name}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(iepress_${name}_tests PRIVATE
    IEPRESS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND iepress_${name}_tests)
endfunction()
