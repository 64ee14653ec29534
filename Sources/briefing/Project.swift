internal import ArgumentParser
internal import BriefingChain
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingOutput
internal import BriefingValidating

/// A project's folder, read and run through the chain.
struct Project {
  let chain: Chain
  /// The sources, for their digest.
  let tree: SourceTree
  /// Up to packs that are ready to be filled in.
  let times: StageTimes
  /// What lists the findings.
  private let checkCommand: String

  init(_ options: ProjectOptions, _ edition: EditionArguments) throws {
    try self.init(
      options, checking: CheckOptions(asOf: .today, readers: edition.edition),
      listedWith: edition.words)
  }

  /// For what goes out, or is out, as it is today.
  init(
    _ options: ProjectOptions, _ links: LinkArguments, _ edition: EditionArguments,
    withholding: Bool = false
  ) throws {
    try self.init(options, links, listedWith: edition.words) {
      CheckOptions(
        asOf: .today, isWithholding: withholding, readers: edition.edition, linkKey: $0)
    }
  }

  /// For what goes out, or is out: its links must be the ones that readers are given.
  init(
    _ options: ProjectOptions, _ links: LinkArguments, listedWith words: [String] = [],
    checking arguments: (LinkKey?) -> CheckOptions
  ) throws {
    try self.init(
      options, checking: arguments(try links.key(apartFrom: options)), listedWith: words)
    if let edition = chain.edition { try links.check(edition) }
  }

  init(
    _ options: ProjectOptions, checking arguments: CheckOptions = CheckOptions(asOf: .today),
    listedWith words: [String] = []
  ) throws {
    checkCommand = options.command("check", words)
    var times = StageTimes()
    var start = ContinuousClock.now
    tree = try SourceTree.read(project: options.project)
    times.lap(.read, since: &start)
    guard !tree.isEmpty else {
      throw ProjectOptions.noProject(options.project)
    }
    chain = Chain(tree, arguments)
    times += chain.times
    self.times = times
  }

  /// The packs; reports and ends the run when the content has errors.
  ///
  /// - Parameter consequence: what the command does not do then.
  func packs(otherwise consequence: String) throws -> (Campaign, CompiledCampaign) {
    reportErrors()
    guard let campaign = chain.campaign, let compiled = chain.compiled else {
      StandardError.write(
        "\(chain.diagnostics.counted): \(consequence); \(checkCommand) lists them")
      throw ExitCode(1)
    }
    return (campaign, compiled)
  }

  /// The digest of what the packs are made from. What the packs of an issue show is remembered when the
  /// issue is closed, and they are made without it.
  func inputs(of edition: Edition) throws -> String {
    let own = edition.issue.map { IssueRecord.path(of: $0.number) }
    return try Digest.sha256(of: tree.files.filter { $0.key != own })
  }

  private func reportErrors() {
    let errors = chain.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    StandardError.write(
      FindingList(errors).examples(
        limit: FindingList.few, othersBy: "\(checkCommand) --all --id"))
  }

  /// Says how many warnings there are, where listing them would hide what was asked for. Those of
  /// data that may have been lost in reading are said in full.
  func mentionWarnings() {
    let warnings = chain.diagnostics.filter { $0.severity == .warning }
    guard !warnings.isEmpty else { return }
    for warning in warnings where [.files, .tables, .workbooks].contains(warning.check.group) {
      StandardError.write(warning.description)
    }
    StandardError.write("\(warnings.total().counted("warning")): \(checkCommand) lists them")
  }
}

extension [Diagnostic] {
  /// For example `2 errors and 1 warning`.
  var counted: String {
    let (errors, warnings, advice) = (total(.error), total(.warning), total(.advice))
    let parts = [
      errors.counted("error"), warnings == 0 ? nil : warnings.counted("warning"),
      advice == 0 ? nil : advice.counted("piece of advice", plural: "pieces of advice"),
    ].compactMap(\.self)
    return parts.count < 3
      ? parts.joined(separator: " and ")
      : parts.dropLast().joined(separator: ", ") + " and " + parts[2]
  }
}
