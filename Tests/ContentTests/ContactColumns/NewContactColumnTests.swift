import BriefingDiagnostics
import Testing

@testable import BriefingCompiling
@testable import BriefingLoading
@testable import BriefingValidating
@testable import BriefingVerifying

/// A phone column that no table has yet: who declares it has told reading, checks, templates and
/// `verify`.
struct NewContactColumnTests {
  private struct Desk: Reachable {
    static let contactColumns = [
      ContactColumn("duty_phone", .phone, isInEveryRow: true),
      ContactColumn("website", .website, isInEveryRow: false),
    ]
    let contacts: [ContactField]
  }

  private func desks(_ rows: String) throws -> TableReader<Desk>.Result {
    var loader = CSVTableLoader(.policeForces)
    let text = "id,name,nation,duty_phone,website\n\(rows)\n"
    let table = try #require(loader.load(Array(text.utf8)).value)
    return TableReader(keyColumn: "id", duplicate: nil) { row in
      row.contacts(Desk.contactColumns).map(Desk.init)
    }
    .read(table)
  }

  @Test func isRead() throws {
    let desk = try #require(try desks("a,A,England,01632 960009,").values.first?.value)
    #expect(desk.contacts.map(\.text) == ["01632 960009"])
  }

  @Test(arguments: [("", Check.missingValue), ("0163", .invalidPhone)])
  func isRefusedWithItsCell(value: String, check: Check) throws {
    let desks = try desks("a,A,England,\(value),")
    #expect(desks.values.isEmpty)
    #expect(desks.diagnostics.map(\.check) == [check])
    #expect(desks.diagnostics.first?.cell?.header == "duty_phone")
  }

  @Test func isWhatTheChecksLookAt() throws {
    let cells = ContactCell.all(in: try desks("a,A,England,01632 960009,https://a.example/"))
    #expect(cells.map(\.value.isFictional) == [true, true])
    let found = cells[0].diagnostic(.fictionalContact, "made up", help: "")
    #expect(found.cell?.header == "duty_phone")
  }

  /// The public edition's search takes it from closed issues, by the name that the table has for it.
  @Test func isAContactInWhatIssuesShowed() {
    #expect(ContactColumn.kind(ofColumn: "duty_phone", among: Desk.contactColumns) == .phone)
    #expect(ContactColumn.kind(ofColumn: "hours", among: Desk.contactColumns) == nil)
  }

  @Test func hasNamesInTheTemplates() throws {
    let shape = Shape<Desk>(PackNames.contacts { $0 })
    #expect(
      shape.schema.fields.map(\.name)
        == [
          "duty-phone", "duty-phone-link", "duty-phone-without-extension", "duty-phone-extension",
          "website",
        ])
    let desk = try #require(try desks("a,A,England,01632 960009,").values.first?.value)
    let values = shape.record(desk).values.map { value in
      if case .text(let text) = value { text } else { "" }
    }
    #expect(values == ["01632 960009", "+441632960009", "+441632960009", "", ""])
  }

  @Test func isExpectedInTheFinishedPack() throws {
    let desk = try #require(try desks("a,A,England,01632 960009,").values.first?.value)
    guard case .phone("01632 960009") = try #require(ExpectedContact.all(of: desk).first) else {
      Issue.record("the number is not expected")
      return
    }
  }
}
