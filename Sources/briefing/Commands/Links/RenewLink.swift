internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingValidating

struct RenewLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Give a pack another link, since the one it has got out.",
    discussion: """
      Counts it in Content/links.json, which belongs to the content. The old link leads nowhere as \
      soon as the packs are made anew and published.

      Example:
        briefing links renew aldershot
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The constituency, as for briefing print.")
  var constituency: String

  func run() throws {
    let project = try Project(
      options, checking: CheckOptions(asOf: .today, isWithholding: true))
    let (campaign, _) = try project.packs(otherwise: "no link was renewed")
    guard campaign.edition.hasPrivateLinks else {
      throw ValidationError(
        "The packs have no links of their own: Content/briefing.yml does not say 'links: private'.")
    }
    let found = try ConstituencyLookup(campaign.identities).require(constituency)
    let standing = project.tree.files[SourceTree.links]
    // A file that is none is an error of the content already.
    guard let bytes = try LinkRenewals.file(standing, renewing: found.code) else { return }
    let (folder, name) = FolderPath.split("\(options.project)/\(SourceTree.links)")
    try WholeFile.replace(name, in: folder, with: bytes)
    try StandardOutput.write(
      "\(found.name) has another link from the next briefing generate on: publish the packs, and send it the new link"
    )
  }
}
