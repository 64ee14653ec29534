package import BriefingForms

/// The settings that all packs of an election share, checked. Only the validator makes one.
package struct Edition: Sendable, Equatable {
  package internal(set) var election: Election
  /// Who a reader can hold the pack against.
  package internal(set) var issuer: String
  /// The contacts are made up, and every pack says so.
  package let isSample: Bool
  /// Which issue of the packs this is; `nil` when the issuer does not count them.
  package let issue: Issue?
  /// The last day on which somebody may go by the packs; `nil` when the settings do not say it.
  let expires: CalendarDate?
  /// Where the packs of the next election are, once these are over.
  package let movedTo: WebAddress?
  /// The packs are over: they say so, and hold no contact.
  package internal(set) var isOver = false
  /// The files that a complete pack has.
  package let forms: [PackForm]
  /// How many days ago a contact may have been checked.
  package let maximumAge: Int
  package let expectedConstituencies: ExpectedCodes?
  /// That packs are written in, in the order in which pages that hold several of them do.
  package let languages: [LanguageUse]
  /// Forms of which one file holds a pack in all its languages, in their order.
  package let bilingual: [PackForm]
  /// That its own words are in.
  package internal(set) var language = Language.first
  /// Who gets these packs.
  package internal(set) var readers = Readers.candidates
  let translations: Translations
  /// What the settings say of the links to the packs for candidates.
  let hasPrivateLinksForCandidates: Bool
  /// By the codes of the constituencies; empty where nobody has given the key.
  var tokens: [String: String] = [:]
  package let worklist: WorklistSettings
  package let site: SiteSettings

  /// The last day of packs that are over.
  package var dayOver: CalendarDate? { isOver ? expires : nil }

  /// Whether there are packs that show one.
  package var hasCheckCodes: Bool { issue != nil && !isOver }

  /// Whether a reader of these packs has nominations behind them; not said of the last day, nor where
  /// the issuer does not count issues.
  package var nominationsAreClosed: Bool {
    guard let close = election.closeOfNominations, let issue else { return false }
    return issue.date > close.date
  }
}

/// A language of the packs, and who gets them in it.
package struct LanguageUse: Sendable, Equatable {
  package let language: Language
  /// Nations, and the codes of constituencies beside them; `nil` for all.
  let places: Places?

  struct Places: Equatable {
    var nations: Set<Nation> = []
    var codes: Set<String> = []
  }

  /// Of those who get them.
  package var nations: Set<Nation> {
    guard let places else { return Set(Nation.allCases) }
    return places.nations.union(
      Nation.allCases.filter { nation in places.codes.contains(where: nation.begins) })
  }

  package func includes(_ constituency: ConstituencyIdentity) -> Bool {
    guard let places else { return true }
    return places.nations.contains(constituency.nation)
      || places.codes.contains(constituency.code)
  }
}

extension Edition {
  /// Whose words stand in a file of a pack, in their order.
  ///
  /// - Parameter language: of the folder in which the file stands.
  package func languages(
    in form: PackForm, _ language: Language, of constituency: ConstituencyIdentity
  ) -> [Language] {
    bilingual.contains(form) ? languages(of: constituency) : [language]
  }

  /// In which somebody gets packs in a language.
  package func nations(getting language: Language) -> Set<Nation> {
    languages.first { $0.language == language }?.nations ?? []
  }

  /// That a constituency's packs are in.
  package func languages(of constituency: ConstituencyIdentity) -> [Language] {
    languages.filter { $0.includes(constituency) }.map(\.language)
  }
}

/// What the forms that are sent to forces and councils say of their way back.
package struct WorklistSettings: Sendable, Equatable {
  package let askedBy: String?
  package let answerBy: CalendarDate?
  package let answerTo: EmailAddress?

  /// What the settings lack, and what to do; `nil` when they say all.
  package var gap: String? {
    let missing = [
      askedBy == nil ? "who asks (asked-by)" : nil,
      answerBy == nil ? "until when (answer-by)" : nil,
      answerTo == nil ? "where to send the answer (answer-to)" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return nil }
    return "The forms do not say \(missing.joined(separator: ", ")): "
      + "add it below 'worklist' in Content/briefing.yml"
  }
}

/// One of several sets of packs for an election: contacts change, and a reader must be able to tell
/// an old pack from a new one.
package struct Issue: Sendable, Equatable {
  package let number: Int
  package let date: CalendarDate

  /// For example `Issue 2, 8 June 2024`.
  package var title: String { "Issue \(number), \(date.dayMonthYear)" }
}

/// How many constituencies there are, and which, as far as the settings say.
package struct ExpectedCodes: Sendable, Equatable {
  package let count: Int
  package let codes: [String]
}

/// The election that the packs are for.
package struct Election: Sendable, Equatable {
  package internal(set) var name: String
  package let kind: ElectionKind
  package let pollingDay: CalendarDate
  package let pollingHours: PollingHours
  package let closeOfNominations: LocalTime?
  var translations = Translations()
}

extension Election {
  /// Days on which something of the election can happen: the timetable of a UK Parliamentary general
  /// election has 25 working days, other elections are no longer in the making, and the returns of
  /// what was spent come after the poll.
  package func spans(_ day: CalendarDate) -> Bool {
    (-Self.farthestDay...Self.farthestDay).contains(day.days(since: pollingDay))
  }

  /// From polling day, in days.
  private static let farthestDay = 60
}
