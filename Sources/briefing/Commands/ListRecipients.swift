internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingRendering
internal import BriefingReporting
internal import BriefingValidating

struct ListRecipients: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients",
    abstract: "Write a row for each pack, with its link, for the mail merge that sends them.",
    discussion: """
      Comma-separated values, to which you join your own addresses: briefing knows none. The column \
      'changed' says whether a pack is another one than in the issue before, and 'correction' what \
      was wrong there.

      Example:
        briefing recipients --base-url https://packs.example.org/ >recipients.csv
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Where the packs are published. Default: site.url in Content/briefing.yml.",
      valueName: "https address"))
  var baseURL: String?

  @OptionGroup var edition: EditionArguments

  @OptionGroup var links: LinkArguments

  func validate() throws { _ = try baseURL.map(Self.base) }

  func run() throws {
    // An output may rightly hold withheld packs: whoever would get one is named, and gets no row.
    let project = try Project(options, links, edition, withholding: true)
    let (campaign, compiled) = try project.packs(
      otherwise: "nobody can be told where the packs are")
    guard !campaign.edition.isOver else {
      throw ValidationError("The packs are over: there is nothing in them to send.")
    }
    guard let base = try baseURL.map(Self.base) ?? campaign.edition.site.address else {
      throw ValidationError(
        "Say where the packs are published, with '--base-url': Content/briefing.yml has no site.url."
      )
    }
    let renderer = Renderer(compiled)
    let packs = Dictionary(uniqueKeysWithValues: compiled.packs.map { ($0.code, $0) })
    let list = try RecipientList(campaign, at: base) { code in
      let texts = packs[code].map(renderer.corrections) ?? [:]
      guard !texts.isEmpty else {
        throw ValidationError(
          "There is no template Templates/correction.txt, which says what was wrong: take it from the starter."
        )
      }
      return texts
    }
    try StandardOutput.write(Array(list.csv.utf8))
    if campaign.edition.isSample {
      StandardError.write("These packs are samples, with contacts that are made up: send none out")
    }
    guard campaign.withheld.isEmpty else {
      let names = campaign.withheld.map(\.identity.name).joined(separator: ", ")
      StandardError.write("\(campaign.withheld.count.counted("pack")) withheld, no row: \(names)")
      throw ExitCode(2)
    }
  }

  private static func base(_ text: String) throws -> WebAddress {
    guard let address = WebAddress(text.hasSuffix("/") ? text : "\(text)/"), address.isEncrypted,
      !text.contains(where: { "?#".contains($0) })
    else {
      throw ValidationError(
        "'--base-url' takes an address such as https://packs.example.org/, and '\(text.printable)' is none."
      )
    }
    return address
  }
}
