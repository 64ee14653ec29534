internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingValidating

/// The content and the templates that a new project begins with: this repository's own.
struct Starter {
  let tree: SourceTree
  let tables: [TableName: Table]
  let edition: Edition
  let constituencies: [ConstituencyIdentity]

  /// Beside the program, wherever it is installed.
  init() throws(SystemFailure) {
    let program = Executable.path ?? ""
    let folders = Self.folders(for: program)
    var found: String?
    for folder in folders where found == nil {
      let parts = try ["Content", "Templates"].map { part throws(SystemFailure) in
        try FileStatus.following("\(folder)/\(part)")?.kind
      }
      if parts.allSatisfy({ $0 == .folder }) { found = folder }
    }
    guard let found else {
      throw SystemFailure(
        action: "cannot find the starter of new projects",
        reason: "'\(program)' has no Content and Templates in "
          + folders.map { "'\($0)'" }.joined(separator: " or "),
        help: "install briefing whole, with make install, or run it where it was built")
    }
    tree = try SourceTree.read(project: found)
    let chain = Chain(tree, CheckOptions(asOf: .today))
    guard let edition = chain.edition, let campaign = chain.campaign else {
      throw SystemFailure(
        action: "cannot use the starter in '\(found)'", reason: "it has errors",
        help: "briefing check --project '\(found)' lists them")
    }
    tables = chain.sources.tables
    self.edition = edition
    constituencies = campaign.identities
  }

  /// `prefix/share/briefing` for `prefix/bin/briefing`, and the repository for what was built in it.
  private static func folders(for program: String) -> [String] {
    let folder = FolderPath.split(program).parent
    let installed = "\(FolderPath.split(folder).parent)/share/briefing"
    let parts = program.split(separator: "/")
    guard let build = parts.lastIndex(where: { $0.hasPrefix(".build") }) else { return [installed] }
    return ["/" + parts[..<build].joined(separator: "/"), installed]
  }
}
