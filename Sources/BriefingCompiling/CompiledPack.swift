package import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// A pack before it is filled in.
package struct CompiledPack: Sendable {
  private let content: Content

  private enum Content: Sendable {
    case constituency(PackNames.InEdition<Constituency>)
    case withheld(WithheldConstituency)
  }

  init(_ constituency: Constituency, in edition: Edition) {
    content = .constituency(PackNames.InEdition(constituency, edition))
  }

  init(_ constituency: WithheldConstituency) {
    content = .withheld(constituency)
  }

  package var code: String { identity.code }
  package var name: String { identity.name }
  package var slug: String { identity.slug }
  /// The folder of its files, relative to the output folder.
  package var folder: String { OutputLayout.folder(ofPack: slug) }
  package var key: PackKey { PackKey(nation: identity.nation, isWithheld: isWithheld) }

  /// Why the pack holds no contacts; empty for a pack that is complete.
  package var reasons: [Diagnostic] {
    switch content {
    case .constituency: []
    case .withheld(let constituency): constituency.reasons
    }
  }

  package var isWithheld: Bool {
    if case .withheld = content { true } else { false }
  }

  /// The values that differ from pack to pack.
  package var record: Record {
    switch content {
    case .constituency(let pack): PackNames.varying.record(pack)
    case .withheld(let constituency): WithheldNames.varying.record(constituency)
    }
  }

  var listed: ListedConstituency {
    switch content {
    case .constituency(let pack): ListedConstituency(pack.source)
    case .withheld(let constituency): ListedConstituency(constituency)
    }
  }

  private var identity: ConstituencyIdentity {
    switch content {
    case .constituency(let pack): pack.source.identity
    case .withheld(let constituency): constituency.identity
    }
  }
}
