internal import BriefingCompiling
internal import BriefingOutput
internal import BriefingPublishing
internal import BriefingSigning
internal import BriefingValidating
internal import BriefingVerifying

/// Proves what stands in an output, in two independent ways.
struct OutputProof {
  private let project: Project
  private let campaign: Campaign
  private let compiled: CompiledCampaign

  init(_ project: Project, _ campaign: Campaign, _ compiled: CompiledCampaign) {
    (self.project, self.campaign, self.compiled) = (project, campaign, compiled)
  }

  /// - Parameters:
  ///   - codes: of the packs to look at, and of nothing else; `nil` for the whole output.
  ///   - signers: the file with the keys of those who may sign it.
  func report(
    on folder: String, _ codes: Set<String>? = nil, signers: String? = nil, jobs: Int
  ) async throws -> VerificationReport {
    let signature = try SignatureProof(of: folder, signers: signers)
      .check(current: SignedIssue(of: campaign.edition))
    let inputs = try project.inputs(of: campaign.edition)
    var bar = ProgressBar()
    defer { bar.clear() }
    async let reproduction = Reproduction(compiled, inputs: inputs, of: folder)
      .compare(codes, jobs: jobs) { LastOutput.read($0, for: campaign.edition).notes(of: campaign) }
    let read = try await Verifier(
      folder: folder, packs: campaign.expectedPacks,
      forms: campaign.edition.forms, shared: campaign.nationalContacts,
      wording: Wording(campaign), edition: campaign.edition.readers.edition,
      traces: TraceSearch(campaign)
    ).verify(codes, jobs: jobs) { bar.update($0, of: $1) }
    let made = try await reproduction
    // Held against content that has changed, an output may lack in each pack what is new.
    let others = made.isOutdated ? read.findings.few(VerificationFinding.outdated) : read.findings
    return VerificationReport(
      signature.findings
        + (read.isAnother ? read.findings : made.findings + others), folder: folder,
      packs: read.packs,
      files: read.files, bytes: made.bytes, facts: read.facts, signer: signature.signer)
  }
}

extension SignedIssue {
  fileprivate init(of edition: Edition) {
    self.init(
      pollingDay: edition.election.pollingDay.description, number: edition.issue?.number)
  }
}
