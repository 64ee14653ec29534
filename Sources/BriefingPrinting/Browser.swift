package import BriefingDiagnostics
internal import BriefingPrograms

/// An installed browser of the Chromium family. Nothing else that is free and everywhere prints HTML
/// as a tagged PDF, which a screen reader can read.
package struct Browser: Sendable, Equatable {
  /// Of the program, with a `/` in it.
  package let path: String

  /// Names under which systems install one, the most likely first.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
  ]
  private static let applications = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]

  /// - Parameters:
  ///   - named: a path, or a name on `PATH`; `nil` for the first that is found.
  ///   - path: the folders in which the system looks for programs, with `:` between them; `nil` for
  ///     those of the environment.
  package static func find(
    named: String? = nil, path: String? = nil
  ) throws(SystemFailure) -> Browser {
    let wanted = named.map { [$0] } ?? names + applications
    if let found = InstalledProgram.find(wanted, on: path) { return Browser(path: found) }
    throw named.map(missing)
      ?? SystemFailure(
        action: "cannot print PDFs", reason: "no browser is installed that could",
        help:
          "install Chromium (on Debian: apt install chromium), Google Chrome or Microsoft Edge, "
          + "or name one with --browser")
  }

  private static func missing(_ name: String) -> SystemFailure {
    SystemFailure(
      action: "cannot print PDFs", reason: "there is no program '\(name.printable)'",
      help: "name a browser such as Chromium with --browser, or leave that out to have one found")
  }
}
