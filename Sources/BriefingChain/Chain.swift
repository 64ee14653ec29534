package import BriefingCompiling
package import BriefingDiagnostics
package import BriefingLoading
package import BriefingValidating

/// The stages in their order: from sources to packs that are ready to be filled in. All commands
/// run it, so that none of them shows what another would refuse. Touches no disk.
package struct Chain: Sendable {
  /// As they were read, whatever is wrong with them.
  package let sources: LoadedSources
  /// `nil` when the settings are wrong.
  package let edition: Edition?
  /// As the readers get it who are asked for; `nil` when the content has errors that withholding does not
  /// answer.
  package let campaign: Campaign?
  /// `nil` when there is no campaign.
  package let compiled: CompiledCampaign?
  /// In the order of the files.
  package let diagnostics: [Diagnostic]
  package let times: StageTimes
  private let data: Data
  private let texts: [ChainedTexts]
  private let validated: Validator.Outcome
  private let outlines: MadeOfTexts<TextOutline?>

  /// What comes of settings and tables alone, and of what it came.
  private struct Data: Sendable {
    let tree: SourceTree
    let options: CheckOptions
    let loaded: Diagnosed<LoadedData>
  }

  /// - Parameters:
  ///   - options: what is asked of the content beyond being sound.
  ///   - last: a chain of the same project, of which what came of settings and tables, and of the
  ///     texts of a language, stands when they are the same.
  package init(_ tree: SourceTree, _ options: CheckOptions, after last: Chain? = nil) {
    var times = StageTimes()
    var start = ContinuousClock.now
    let same = (last?.data).flatMap {
      $0.options == options && tree.hasData(of: $0.tree) ? $0 : nil
    }
    let loadedData = same?.loaded ?? Loader.load(dataOf: tree)
    let loaded = Loader.load(tree, with: loadedData)
    sources = loaded.value
    times.lap(.load, since: &start)
    let validated = Validator.validate(
      loaded.value, options, with: same == nil ? nil : last?.validated.data,
      after: last?.validated)
    self.validated = validated
    data = Data(tree: tree, options: options, loaded: loadedData)
    let edition = validated.edition?.edition(for: options.readers)
    self.edition = edition
    times.lap(.validate, since: &start)
    texts = ChainedTexts.make(
      of: validated.texts.map { $0.edition(for: options.readers) }, edition,
      after: last?.texts ?? [])
    let compiling = texts.flatMap(\.compiled.diagnostics)
    var diagnostics = loaded.diagnostics + validated.diagnostics + compiling
    var outlines = MadeOfTexts(after: last?.outlines)
    let parity = validated.texts.dropFirst().flatMap {
      TranslationParity.check($0, from: validated.texts[0], &outlines)
    }
    self.outlines = outlines
    diagnostics += parity

    // Go on as far as the content allows, so that one run reports every mistake.
    let settled = texts.compactMap(\.settled)
    let settling = Compiler.check(settled)
    diagnostics += settling
    // A service may be named in a text that could not be read.
    if !settled.isEmpty, !diagnostics.containsErrors {
      diagnostics += validated.unusedServices(
        shown: settled.reduce(into: []) { $0.formUnion($1.shownTexts) },
        to: options.readers)
    }
    if options.wantsAdvice { diagnostics += GuidanceAdvice.check(validated.texts[0]) }
    self.diagnostics = diagnostics.inReportingOrder.bounded
    // Errors in the data that the validator's campaign stands in spite of are withheld.
    let others = compiling + settling + parity
    if let sound = validated.campaign?.edition(for: options.readers), !settled.isEmpty,
      !loaded.diagnostics.containsErrors, !others.containsErrors
    {
      campaign = sound
      compiled = Compiler.compile(sound.languages, settled)
    } else {
      (campaign, compiled) = (nil, nil)
    }
    times.lap(.compile, since: &start)
    self.times = times
  }
}
