/// What the rules of an election's conduct say of its days, in working days before the poll.
struct ConductRules: Sendable {
  /// `nil` when it hangs on more than polling day.
  var notice: Int?
  var noticeBy: String?
  /// Where it is more than one, the Returning Officer chooses.
  let nominations: ClosedRange<Int>
  var nominationsBy = "16:00"
  var agent = ElectionAgent.withNominations
  let list: ListOfCandidates
  /// Whether it is known that polling and counting agents are named five days before.
  var namesAgentsFiveDaysBefore = true
  var holidays = WorkingDays.Holidays.ofNation
  /// Whether voters show a form of ID by the rules that brought the Voter Authority Certificate.
  var asksForID = true
  let law: String

  /// Until when a candidate may name an election agent.
  enum ElectionAgent: Sendable {
    case withNominations
    case by(Int, String)
    case unknown
  }

  /// When the list of candidates (the statement of persons nominated) is published.
  enum ListOfCandidates: Sendable {
    /// When the time for objections is over; if there was one, a day after nominations closed.
    case afterObjections(String)
    case by(Int, String)
    /// As soon as it can be.
    case soon
  }
}

extension ConductRules {
  /// - Parameter inLondon: the Mayor of London has rules of their own.
  static func of(_ kind: ElectionKind, in nation: Nation, inLondon: Bool) -> ConductRules {
    switch kind {
    case .general, .byElection: parliamentary(kind, in: nation)
    case .local: local(in: nation)
    case .mayoral where inLondon:
      ConductRules(
        notice: 30, nominations: 24...24, list: .by(22, "16:00"),
        law: "Greater London Authority Elections Rules 2007")
    case .mayoral:
      ConductRules(
        notice: 25, nominations: 19...19, list: .by(18, "16:00"),
        law:
          "Local Authorities (Mayoral Elections) (England and Wales) Regulations 2007; Combined Authorities (Mayoral Elections) Order 2017"
      )
    case .policeAndCrimeCommissioner:
      ConductRules(
        notice: 25, nominations: 19...19, list: .by(18, "16:00"),
        law: "Police and Crime Commissioner Elections Order 2012, Schedule 3")
    case .scottishParliament:
      ConductRules(
        notice: 28, nominations: 23...23, list: .afterObjections("17:00"),
        holidays: .ofScotlandAndEasterMonday, asksForID: false,
        law: "Scottish Parliament (Elections etc.) Order 2015, Schedule 2")
    case .senedd:
      ConductRules(
        notice: 25, nominations: 19...19, agent: .by(18, "16:00"), list: .by(18, "16:00"),
        namesAgentsFiveDaysBefore: false, asksForID: false,
        law:
          "Senedd Cymru (Representation of the People) Order 2025; Electoral Commission, guidance for Returning Officers"
      )
    case .northernIrelandAssembly:
      northernIrish(.withNominations, law: "Northern Ireland Assembly (Elections) Order 2001")
    }
  }

  /// At a by-election the Returning Officer fixes when nominations close, and the notice of election
  /// follows the writ.
  private static func parliamentary(_ kind: ElectionKind, in nation: Nation) -> ConductRules {
    let isGeneral = kind == .general
    return ConductRules(
      notice: isGeneral ? 22 : nil, noticeBy: "16:00",
      nominations: isGeneral ? 19...19 : 17...19, list: .afterObjections("17:00"),
      namesAgentsFiveDaysBefore: nation != .northernIreland,
      holidays: isGeneral ? .anywhereInTheKingdom : .ofNation,
      asksForID: nation != .northernIreland,
      law: "Representation of the People Act 1983, Schedule 1")
  }

  private static func local(in nation: Nation) -> ConductRules {
    switch nation {
    case .england, .wales:
      ConductRules(
        notice: 25, nominations: 19...19, list: .by(18, "16:00"), asksForID: nation == .england,
        law: nation == .england
          ? "Local Elections (Principal Areas) (England and Wales) Rules 2006"
          : "Local Elections (Principal Areas) (Wales) Rules 2021")
    case .scotland:
      ConductRules(
        notice: 28, nominations: 23...23, list: .soon, holidays: .ofScotlandAndEasterMonday,
        asksForID: false, law: "Scottish Local Government Elections Order 2011, Schedule 1")
    case .northernIreland:
      northernIrish(.unknown, law: "Electoral Law Act (Northern Ireland) 1962, Schedule 5")
    }
  }

  private static func northernIrish(_ agent: ElectionAgent, law: String) -> ConductRules {
    ConductRules(
      notice: 25, nominations: 16...16, nominationsBy: "13:00", agent: agent,
      list: .afterObjections("18:00"), namesAgentsFiveDaysBefore: false, asksForID: false, law: law)
  }
}

extension ElectionKind {
  /// Where it can take place, in the order of their names.
  package var nations: [Nation] {
    switch self {
    case .general, .byElection, .local: [.england, .northernIreland, .scotland, .wales]
    case .mayoral: [.england]
    case .policeAndCrimeCommissioner: [.england, .wales]
    case .scottishParliament: [.scotland]
    case .senedd: [.wales]
    case .northernIrelandAssembly: [.northernIreland]
    }
  }
}
