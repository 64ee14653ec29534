#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the machine offers.
enum Machine {
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
