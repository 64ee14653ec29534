internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating

extension ConstituencyLookup {
  /// The constituency, or one clear message and exit code 1.
  ///
  /// - Parameter help: what to say of the nearest names.
  func require(
    _ text: String,
    help: ([String]) -> String = {
      let names = $0.map { "'\($0)'" }.joined(separator: ", ")
      return "the nearest names are \(names); briefing list shows all"
    }
  ) throws -> ConstituencyIdentity {
    let shown = text.printable
    switch find(text) {
    case .one(let constituency): return constituency
    case .several(let constituencies):
      StandardError.write("briefing: error: '\(shown)' may be any of these:")
      for constituency in constituencies {
        StandardError.write("  \(constituency.code)  \(constituency.name)")
      }
    case .none(let nearest):
      StandardError.write("briefing: error: there is no constituency '\(shown)'")
      if !nearest.isEmpty { StandardError.write("  help: \(help(nearest))") }
    }
    throw ExitCode(1)
  }
}
