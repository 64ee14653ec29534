internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingPublishing
internal import BriefingValidating

/// The stages in their order: from a folder to packs that are ready to be filled in. All commands
/// run it, so that none of them shows what another would refuse.
struct Chain {
  /// `nil` when the content has errors.
  let campaign: Campaign?
  /// `nil` when the content has errors.
  let compiled: CompiledCampaign?
  let diagnostics: [Diagnostic]
  /// The sources, for their digest.
  let tree: SourceTree

  init(project: String) throws(SystemFailure) {
    tree = try SourceTree.read(project: project)
    let loaded = Loader.load(tree)
    var diagnostics = loaded.diagnostics
    guard let sources = loaded.value else {
      (campaign, compiled, self.diagnostics) = (nil, nil, diagnostics)
      return
    }
    let validated = Validator.validate(sources)
    let texts = Compiler.compile(validated.texts)
    diagnostics += validated.diagnostics + texts.diagnostics

    // Go on as far as the content allows, so that one run reports every mistake.
    var settled: SettledTexts?
    if let texts = texts.value, let edition = validated.edition {
      let result = Compiler.settle(texts, for: edition)
      settled = result.value
      diagnostics += result.diagnostics
    }
    self.diagnostics = diagnostics.inReportingOrder
    if let sound = validated.campaign, let settled, !diagnostics.containsErrors {
      campaign = sound
      compiled = Compiler.compile(sound, settled)
    } else {
      (campaign, compiled) = (nil, nil)
    }
  }

  /// The packs; reports and ends the run when the content has errors.
  func packs(otherwise consequence: String) throws -> (Campaign, CompiledCampaign) {
    report()
    guard let campaign, let compiled else {
      StandardError.write("\(diagnostics.counted): \(consequence)")
      throw ExitCode(1)
    }
    return (campaign, compiled)
  }

  func report() {
    for diagnostic in diagnostics { StandardError.write(diagnostic.description) }
  }
}

extension [Diagnostic] {
  /// For example `2 errors and 1 warning`.
  var counted: String {
    let errors = count { $0.severity == .error }
    let warnings = count - errors
    let parts = [errors.counted("error"), warnings == 0 ? nil : warnings.counted("warning")]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}

extension Int {
  /// For example `1 pack` or `650 packs`.
  func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }

  /// With commas between the thousands.
  var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
