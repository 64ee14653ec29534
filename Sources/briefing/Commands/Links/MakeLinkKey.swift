internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating

struct MakeLinkKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-key",
    abstract: "Write a new key for private links into a file that is yours alone.",
    discussion: """
      Keep it as you keep a password: whoever has it can make every link. Without it nobody can make \
      the same links again.

      Example:
        briefing links new-key ../packs.key
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The file, outside the project. One that is there is left as it is.")
  var file: String

  func run() throws {
    try LinkKeyFile.refuse(file, in: options)
    guard try FileStatus.following(file) == nil else {
      throw ValidationError(
        "'\(file.printable)' is there already: another key would make other links.")
    }
    try WholeFile.write(LinkKey().file, to: file, permissions: 0o600, orFail: true)
    try StandardOutput.write(
      "'\(file.printable)' holds the key: keep a copy where secrets are kept")
  }
}
