internal import ArgumentParser

struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the key of private links, and renew a link that got out.",
    discussion: """
      With 'links: private' in Content/briefing.yml each pack stands where only those find it who \
      have its link; --project <folder> goes behind the subcommand.

      Example:
        briefing links new-key ../links.key
      """,
    subcommands: [MakeLinkKey.self, RenewLink.self])
}
