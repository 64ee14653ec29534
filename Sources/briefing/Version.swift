internal import CSystemCalls

/// What `--version` says.
enum Version {
  static let number = "1.0.0"

  /// With the commit that the program is built from and its date, where the build says so.
  static var text: String {
    let sources = String(cString: briefing_sources())
    return sources.isEmpty ? "briefing \(number)" : "briefing \(number) (\(sources))"
  }
}
