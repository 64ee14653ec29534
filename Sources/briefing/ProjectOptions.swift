internal import ArgumentParser

/// What every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "folder"))
  var project = "."

  /// Where the packs stand, unless somebody names another folder.
  var output: String { project == "." ? "Output" : "\(project)/Output" }
}
