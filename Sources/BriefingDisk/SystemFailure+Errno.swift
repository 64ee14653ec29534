package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SystemFailure {
  /// - Parameters:
  ///   - action: made after `code` was read: to make a text may call the system, and so set `errno`.
  ///   - code: the value of `errno` right after the call that failed.
  package init(action: @autoclosure () -> String, errno code: Int32, help: String? = nil) {
    let reason = String(cString: strerror(code))
    self.init(
      action: action(), reason: reason.prefix(1).lowercased() + reason.dropFirst(), help: help)
  }
}
