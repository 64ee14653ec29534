internal import ArgumentParser
internal import BriefingPublishing

/// What every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "folder"))
  var project = "."

  /// Where the packs stand, unless somebody names another folder.
  var output: String { project == "." ? "Output" : "\(project)/Output" }

  static func noProject(_ folder: String) -> ValidationError {
    ValidationError(
      "'\(folder)' is no briefing project: it has no Content and no Templates. Name the project's folder with --project."
    )
  }

  /// Where something goes that is made from the project, and so must not lie among its sources.
  func location(of folder: String) throws -> OutputLocation {
    let sources = ["Content", "Templates", "Sources"]
    return try OutputLocation(
      folder, apartFrom: sources.map { project == "." ? $0 : "\(project)/\($0)" })
  }
}
