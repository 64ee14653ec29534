#if canImport(Darwin)
  internal import Darwin
#endif

/// The program that runs.
package enum Executable {
  /// Where it stands, links followed; `nil` where the system does not say.
  package static var path: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return FolderPath.resolved(
        String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    #else
      return FolderPath.resolved("/proc/self/exe")
    #endif
  }
}
