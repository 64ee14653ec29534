import BriefingForms
import Testing
import TestSupport

/// The list of the forms, which every stage goes by.
struct FormListTests {
  private static func isEachOfItsOwn(_ names: [String]) -> Bool { Set(names).count == names.count }

  @Test func namesNoFileNoTemplateAndNoSettingTwice() {
    #expect(Self.isEachOfItsOwn(PackForm.all.map(\.fileName)))
    #expect(Self.isEachOfItsOwn(PackForm.all.compactMap(\.setting)))
    #expect(
      Self.isEachOfItsOwn(
        PackForm.all.flatMap { [$0.template, $0.withheldTemplate].compactMap(\.self) }))
  }

  @Test(arguments: PackForm.all)
  func endsTheNameOfAFileAsItsFormatDoes(form: PackForm) {
    #expect(form.fileName.hasSuffix(".\(form.format.rawValue)"))
  }

  /// A withheld pack has the page and the text alone; what they have to say the same must be there.
  @Test func comparesFilesThatEveryPackHas() {
    for form in PackForm.all {
      guard let counterpart = form.counterpart else { continue }
      #expect(PackForm.ofEveryPack.contains { $0.fileName == counterpart && $0.format == .text })
      #expect(PackForm.ofEveryPack.contains(form))
    }
    #expect(PackForm.all.contains { $0.counterpart != nil })
  }

  @Test func makesAMessageOfATextThatIsFinished() throws {
    let text = try #require(PackForm.all.firstIndex(of: .text))
    for (position, form) in PackForm.all.enumerated() where form.format == .message {
      #expect(position > text)
    }
  }
}
