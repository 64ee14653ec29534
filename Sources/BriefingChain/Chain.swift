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
  /// `nil` when the content has errors that withholding does not answer.
  package let campaign: Campaign?
  /// `nil` when there is no campaign.
  package let compiled: CompiledCampaign?
  /// In the order of the files.
  package let diagnostics: [Diagnostic]
  package let times: StageTimes

  /// - Parameter options: what is asked of the content beyond being sound.
  package init(_ tree: SourceTree, _ options: CheckOptions) {
    var times = StageTimes()
    var start = ContinuousClock.now
    let loaded = Loader.load(tree)
    sources = loaded.value
    times.lap(.load, since: &start)
    let validated = Validator.validate(loaded.value, options)
    edition = validated.edition
    times.lap(.validate, since: &start)
    let texts = Compiler.compile(validated.texts)
    var diagnostics = loaded.diagnostics + validated.diagnostics + texts.diagnostics

    // Go on as far as the content allows, so that one run reports every mistake.
    var settled: SettledTexts?
    var settledDiagnostics: [Diagnostic] = []
    if let edition = validated.edition {
      let result = Compiler.settle(texts.value, for: edition)
      settled = result.value
      settledDiagnostics = result.diagnostics
      diagnostics += settledDiagnostics
      // A service may be named in a text that could not be read.
      if !diagnostics.containsErrors {
        diagnostics += validated.unusedServices(shown: result.value.shownTexts)
      }
    }
    if options.wantsAdvice { diagnostics += GuidanceAdvice.check(validated.texts) }
    self.diagnostics = diagnostics.inReportingOrder.bounded
    // Errors in the data that the validator's campaign stands in spite of are withheld.
    let others = loaded.diagnostics + texts.diagnostics + settledDiagnostics
    if let sound = validated.campaign, let settled, !others.containsErrors {
      campaign = sound
      compiled = Compiler.compile(sound, settled)
    } else {
      (campaign, compiled) = (nil, nil)
    }
    times.lap(.compile, since: &start)
    self.times = times
  }
}
