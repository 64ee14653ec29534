/// Commands that a run names, for a person to type as they stand.
enum NextCommand {
  /// The last line of a summary.
  static func line(_ command: String) -> String { "next: \(command)" }

  /// As one word for the shell.
  static func word(_ text: String) -> String { "'\(text.replacing("'", with: #"'\''"#))'" }
}

extension ProjectOptions {
  /// A command on the same project.
  func command(_ name: String, _ words: [String] = []) -> String {
    let project = project == "." ? [] : ["--project", NextCommand.word(project)]
    return (["briefing", name] + project + words).joined(separator: " ")
  }

  /// - Parameter output: what the option of this run names, if it has one.
  func command(_ name: String, output: String?, _ words: [String] = []) -> String {
    command(name, (output.map { ["--output", NextCommand.word($0)] } ?? []) + words)
  }
}
