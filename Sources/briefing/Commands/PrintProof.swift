internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDisk
internal import BriefingPreviewing

struct PrintProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Name the fewest packs that show everything, to be read before all are published.",
    discussion: """
      Each branch of the templates and of the guidance, each nation, and the longest of each value \
      stand in at least one of them. The preview shows them side by side at /proof.

      Example:
        briefing proof
        briefing proof --all
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var edition: EditionArguments

  @Flag(help: "Give all reasons, one on a line, and not only the first.")
  var all = false

  func run() throws {
    let (_, compiled) = try Project(options, edition).packs(otherwise: "there is nothing to read")
    let lines = Proof(compiled).entries.map { entry in
      let reasons = all ? entry.reasons : [entry.summary]
      return ([entry.pack.name] + reasons.map { "  \($0)" }).joined(separator: "\n")
    }
    try StandardOutput.write(lines.joined(separator: "\n"))
  }
}
