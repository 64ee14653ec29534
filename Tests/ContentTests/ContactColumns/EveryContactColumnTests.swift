import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import TestSupport
import Testing

@testable import BriefingValidating
@testable import BriefingVerifying

/// A column that says how to reach somebody is declared once, and nothing forgets it.
struct EveryContactColumnTests {
  @Test(arguments: ContactColumnCase.all)
  func isReadAndCheckedForItsShape(column: ContactColumnCase) throws {
    let chain = try column.chain("x")
    let found = chain.diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.check) == [column.shape])
    #expect(found.first?.cell?.header == column.name)
  }

  @Test(arguments: ContactColumnCase.all)
  func isCheckedForContactsThatAreMadeUp(column: ContactColumnCase) throws {
    let chain = try column.chain(column.value, isSample: false)
    let found = chain.diagnostics.filter { $0.check == .fictionalContact }
    #expect(found.contains { $0.cell?.header == column.name && $0.message.contains(column.value) })
  }

  /// In an issue that changes it, the pack names it and both values: not only that something changed.
  @Test(arguments: ContactColumnCase.all)
  func hasAWordForItsChange(column: ContactColumnCase) {
    #expect(FactChange.named.contains(column.name))
  }

  @Test(arguments: ContactColumnCase.all)
  func hasANameInTheTemplates(column: ContactColumnCase) throws {
    var project = try column.project(column.value)
    project["Templates/pack.txt"] =
      try column.template() + "{{#guidance}}\n{{{body}}}\n{{/guidance}}\n"
    #expect(try project.pack("northtown", width: 200).text.contains(column.value))
  }

  @Test(arguments: ContactColumnCase.all)
  func isExpectedInTheFinishedPack(column: ContactColumnCase) throws {
    let campaign = try #require(try column.chain(column.value).campaign)
    let pack = try #require(campaign.expectedPacks.first { $0.slug == "northtown" })
    let texts = (pack.contacts + campaign.nationalContacts).map { contact in
      switch contact {
      case .phone(let text), .email(let text), .website(let text): text
      }
    }
    #expect(texts.contains(column.value))
  }
}
