internal import BriefingDiagnostics

/// A rule about data that is sound by itself, but may not be right.
protocol RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic]
}

/// Every rule, in the order of the reference.
enum RegisterChecks {
  static var all: [any RegisterCheck.Type] {
    [
      ExpectedConstituencies.self, ForceOfAnotherNation.self, UnusedRows.self,
      FictionalContacts.self, ImplausibleMailboxes.self, PersonalMailboxes.self,
      SharedContacts.self, PresumedOfficers.self, InsecureWebsites.self, ContactFreshness.self,
      SampleContent.self, SharedHexCells.self, DatesOfElection.self,
    ]
  }

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    all.flatMap { $0.check(register, options) }
  }
}

/// The data with the rows that it came from.
struct Register {
  let edition: Edition
  let constituencies: [TableReader<Constituency>.Entry]
  let forces: [TableReader<PoliceForce>.Entry]
  let contacts: [TableReader<ForceContact>.Entry]
  let officers: [TableReader<ReturningOfficer>.Entry]
  let services: [TableReader<NationalService>.Entry]
  let dates: [TableReader<ElectionDate>.Entry]
  /// Every constituency's row could be used: only then does "not named" mean that it is not.
  let isComplete: Bool
  /// The codes in the table; `nil` when a row leaves open which constituency it is about.
  let codes: Set<String>?
  /// The file of the constituencies.
  let path: String

  init(
    edition: Edition, constituencies rows: TableReader<ConstituencyRow>.Result,
    forces: TableReader<PoliceForce>.Result, contacts: TableReader<ForceContact>.Result,
    officers: TableReader<ReturningOfficer>.Result, services: TableReader<NationalService>.Result,
    dates: TableReader<ElectionDate>.Result
  ) {
    self.edition = edition
    constituencies = rows.constituencies
    self.forces = forces.values
    self.contacts = contacts.values
    self.officers = officers.values
    self.services = services.values
    self.dates = dates.values
    isComplete =
      rows.isComplete && !rows.values.isEmpty && constituencies.count == rows.values.count
    let named = rows.values.compactMap(\.value.identity?.code)
    path = "Content/data/\(rows.file)"
    codes =
      rows.isComplete && !named.isEmpty && named.count == rows.values.count ? Set(named) : nil
  }
}

/// A SPoC contact and the force that it belongs to.
struct ForceContact: Sendable {
  let force: String
  let contact: SPoCContact
}
