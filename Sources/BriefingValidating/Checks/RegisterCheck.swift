internal import BriefingDiagnostics

/// A rule about data that is sound by itself, but may not be right.
protocol RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic]
}

/// Every rule, in the order of the reference.
enum RegisterChecks {
  static var all: [any RegisterCheck.Type] {
    [
      ExpectedConstituencies.self, ForceOfAnotherNation.self, OfficerOfAnotherNation.self,
      UnusedRows.self, NationalNumbers.self, CostlyNumbers.self, FictionalContacts.self,
      ImplausibleMailboxes.self, PersonalMailboxes.self, SharedContacts.self, PresumedOfficers.self,
      InsecureWebsites.self, ContactFreshness.self,
      SampleContent.self, AccessibilityStatement.self, SharedHexCells.self, DatesOfElection.self,
      OtherDeadlines.self,
      PastPoll.self, Expiry.self, IssueDates.self,
      SimilarRegions.self, RepeatedCouncils.self, CrowdedPacks.self,
      UnusedTables.self, UntranslatedValues.self,
    ]
  }

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    all.flatMap { $0.check(register, options) }
  }
}

/// The data with the rows that it came from.
struct Register {
  let edition: Edition
  let tables: DataTables
  let constituencies: [TableReader<Constituency>.Entry]
  /// Every constituency's row could be used: only then does "not named" mean that it is not.
  let isComplete: Bool
  /// The codes in the table; `nil` when a row leaves open which constituency it is about.
  let codes: Set<String>?

  init(edition: Edition, _ tables: DataTables) {
    self.edition = edition
    self.tables = tables
    let rows = tables.constituencies
    constituencies = rows.constituencies
    let isWhole = rows.isComplete && !rows.values.isEmpty
    isComplete = isWhole && constituencies.count == rows.values.count
    let named = rows.values.compactMap(\.value.identity?.code)
    codes = isWhole && named.count == rows.values.count ? Set(named) : nil
  }
}
