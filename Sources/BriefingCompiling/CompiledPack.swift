package import BriefingDiagnostics
package import BriefingForms
internal import BriefingValidating

/// A constituency's pack before it is filled in.
package struct CompiledPack: Sendable {
  /// The same in each language that it is in, the first one first. Never empty.
  package let texts: [CompiledText]

  init(_ texts: [CompiledText]) {
    self.texts = texts
  }

  package var code: String { texts[0].identity.code }
  package var name: String { texts[0].identity.name }
  package var slug: String { texts[0].identity.slug }
  /// The same in each language.
  package var place: PackPlace { texts[0].place }
  /// The folder of its files, relative to the output folder.
  package var folder: String { OutputLayout.folder(ofPack: place) }

  /// The folder of its files in a language.
  package func folder(in language: Language) -> String {
    OutputLayout.folder(ofPack: place, in: language)
  }

  /// Names what is made of it in a language and stands beside other packs: `ynys-mon-cy`.
  package func slug(in language: Language) -> String {
    language == .first ? slug : "\(slug)-\(language.code)"
  }

  package var isWithheld: Bool { texts[0].key.isWithheld }
  /// Why the pack holds no contacts; empty for a pack that is complete.
  package var reasons: [Diagnostic] { texts[0].reasons }
}

/// A pack in one language.
package struct CompiledText: Sendable {
  private let content: Content
  package let key: PackKey
  let place: PackPlace

  private enum Content: Sendable {
    case constituency(PackNames.InEdition<Constituency>)
    case withheld(PackNames.InEdition<WithheldConstituency>)
  }

  init(_ constituency: Constituency, in campaign: Campaign) {
    let edition = campaign.edition
    let others = edition.otherLanguages(of: constituency.identity)
    place = edition.place(of: constituency.identity)
    content = .constituency(
      PackNames.InEdition(
        constituency, edition, at: place, others: others,
        news: campaign.news(of: constituency.code),
        checkCode: campaign.checkCode(of: constituency.code)?.text))
    key = PackKey(
      language: edition.language, nation: constituency.nation, isWithheld: false)
  }

  init(_ constituency: WithheldConstituency, in edition: Edition) {
    let others = edition.otherLanguages(of: constituency.identity)
    place = edition.place(of: constituency.identity)
    content = .withheld(PackNames.InEdition(constituency, edition, at: place, others: others))
    key = PackKey(
      language: edition.language, nation: constituency.identity.nation, isWithheld: true)
  }

  package var language: Language { key.language }
  package var name: String { identity.name }

  fileprivate var reasons: [Diagnostic] {
    switch content {
    case .constituency: []
    case .withheld(let pack): pack.source.reasons
    }
  }

  /// The values that differ from pack to pack.
  package var record: Record {
    switch content {
    case .constituency(let pack): PackNames.varying.record(pack)
    case .withheld(let pack): WithheldNames.varying.record(pack)
    }
  }

  var listed: ListedConstituency {
    switch content {
    case .constituency(let pack): ListedConstituency(pack.source, checkCode: pack.checkCode)
    case .withheld(let pack): ListedConstituency(pack.source)
    }
  }

  var identity: ConstituencyIdentity {
    switch content {
    case .constituency(let pack): pack.source.identity
    case .withheld(let pack): pack.source.identity
    }
  }
}
