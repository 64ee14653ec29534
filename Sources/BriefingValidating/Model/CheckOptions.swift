internal import BriefingDiagnostics

/// What a run asks of the content beyond being sound.
package struct CheckOptions: Sendable, Equatable {
  /// The day on which contacts must be fresh. The caller reads the clock, nothing below it does.
  package let asOf: CalendarDate
  /// For a set that is published for real: contacts that are samples, stale, presumed or unchecked
  /// are errors.
  package let isStrict: Bool
  /// Errors in the data of single constituencies withhold these, and not all.
  package let isWithholding: Bool
  /// Say what would make the guidance easier to read.
  package let wantsAdvice: Bool
  /// Of the packs that are made.
  package let readers: Readers
  /// What private links are made with; `nil` where nothing is published.
  package let linkKey: LinkKey?

  package init(
    asOf: CalendarDate, isStrict: Bool = false, isWithholding: Bool = false,
    wantsAdvice: Bool = false, readers: Readers = .candidates, linkKey: LinkKey? = nil
  ) {
    self.asOf = asOf
    self.isStrict = isStrict
    self.isWithholding = isWithholding
    self.wantsAdvice = wantsAdvice
    self.readers = readers
    self.linkKey = linkKey
  }

  /// Of what a set that is published for real must not have.
  var severity: Severity { isStrict ? .error : .warning }
}
