/// The deadlines of an election in one nation.
struct ElectionDays {
  let pollingDay: CalendarDate
  /// In no order.
  let deadlines: [Deadline]
  /// When nominations close; `nil` where nobody has said.
  let close: LocalTime?
  /// The first and the last day on which nominations may close.
  let closing: ClosedRange<CalendarDate>
  /// What no rule lets one compute, in plain words.
  let gaps: [String]
  private let nation: Nation

  /// - Parameter closingOn: when nominations close, where the Returning Officer fixes that.
  init(
    _ kind: ElectionKind, pollingDay: CalendarDate, in nation: Nation, closingOn: CalendarDate?,
    inLondon: Bool
  ) throws(BankHolidays.YearMissing) {
    let rules = ConductRules.of(kind, in: nation, inLondon: inLondon)
    let working = WorkingDays(rules.holidays, in: nation)
    let choices = rules.nominations
    let first = try working.day(choices.upperBound, before: pollingDay)
    closing = first...(try working.day(choices.lowerBound, before: pollingDay))
    var nominations = choices.count == 1 ? choices.lowerBound : nil
    for choice in choices where nominations == nil {
      if try working.day(choice, before: pollingDay) == closingOn { nominations = choice }
    }
    close =
      try nominations.map { days throws(BankHolidays.YearMissing) in
        let day = try working.day(days, before: pollingDay)
        return LocalTime(clock: rules.nominationsBy, on: day)
      } ?? nil
    deadlines = Deadline.all(rules, kind, in: nation, nominations: nominations)
    gaps = rules.gaps(kind, in: nation, nominations: nominations, closing)
    self.pollingDay = pollingDay
    self.nation = nation
  }

  func date(of deadline: Deadline) throws(BankHolidays.YearMissing) -> CalendarDate {
    try WorkingDays(deadline.holidays, in: nation).day(deadline.days, before: pollingDay)
  }
}

extension ConductRules {
  fileprivate func gaps(
    _ kind: ElectionKind, in nation: Nation, nominations chosen: Int?,
    _ closing: ClosedRange<CalendarDate>
  ) -> [String] {
    var gaps: [String] = []
    if notice == nil {
      gaps.append(
        "the notice of election: it is due by 4pm on the second working day after the writ arrives")
    }
    if chosen == nil {
      gaps.append(
        "the days around the close of nominations: the Returning Officer fixes it, "
          + "\(nominations.lowerBound) to \(nominations.upperBound) working days before the poll "
          + "(\(closing.lowerBound) to \(closing.upperBound))")
    }
    if case .unknown = agent {
      gaps.append("the last day to name an election agent")
    }
    if case .by = agent { gaps.append("the last day to withdraw") }
    if case .soon = list {
      gaps.append(
        "the list of candidates: it comes out as soon as nominations have closed")
    }
    if !namesAgentsFiveDaysBefore {
      gaps.append("the last day to name polling and counting agents")
    }
    if nation == .northernIreland {
      gaps.append("the last day for voters who fall ill")
    }
    if kind == .mayoral, notice == 25 {
      gaps.append("the election of the Mayor of London, which has rules of its own: --london")
    }
    if kind == .local, nation == .england {
      gaps.append("the wards of the City of London, which have rules of their own")
    }
    return gaps
  }
}
