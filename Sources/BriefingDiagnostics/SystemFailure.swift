/// The machine failed (a full disk, no permission): not the author's mistake. Ends the run with
/// exit code 74 (`EX_IOERR` of sysexits.h).
package struct SystemFailure: Error, Sendable, Equatable {
  /// What was being done, for example `cannot write 'Output/index.html'`.
  package let action: String
  /// What the system said, for example `no space left on device`.
  package let reason: String
  /// What a person can do about it.
  package let help: String?

  package init(action: String, reason: String, help: String? = nil) {
    self.action = action
    self.reason = reason
    self.help = help
  }
}

extension SystemFailure: CustomStringConvertible {
  package var description: String {
    "\(action): \(reason)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}
