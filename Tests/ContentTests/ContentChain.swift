import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import BriefingValidating

extension Chain {
  /// On the day that the fixtures' contacts are written for.
  init(
    _ tree: SourceTree, isStrict: Bool = false, wantsAdvice: Bool = false,
    readers: Readers = .candidates, after last: Chain? = nil
  ) {
    let day = CalendarDate(year: 2024, month: 6, day: 15) ?? .earliest
    let options = CheckOptions(
      asOf: day, isStrict: isStrict, wantsAdvice: wantsAdvice, readers: readers)
    self.init(tree, options, after: last)
  }

  /// What a person would read, with its last line end.
  var report: String { diagnostics.map { $0.description + "\n" }.joined() }
}
