/// How much a project may hold: far more than an election needs, which has ten thousand places and a
/// megabyte of guidance at most, and little enough that no file can stop the program or fill the
/// machine. The chapter "What a project may hold" says the same to editors.
package enum Bounds {
  // MARK: Files

  /// Files and folders of a project, those of its output aside.
  package static let files = 20_000
  package static let folderDepth = 16
  /// In bytes, as all sizes here: of any file, which is not even opened beyond it.
  package static let file = 64 << 20
  /// Of a table as text.
  package static let text = 16 << 20
  /// Of settings, a section or a template.
  package static let prose = 4 << 20
  package static let project = 256 << 20

  // MARK: Settings and front matter

  package static let settings = 1 << 20
  /// Each constituency's code may be one.
  package static let settingsValues = 50_000
  package static let settingsDepth = 100

  // MARK: Tables

  /// As many as the sheet of a spreadsheet has; nearly all may be empty.
  package static let sheetRows = 1_048_576
  package static let sheetColumns = 16_384
  /// That hold something: of the table with a row for each place, of those with one for each contact,
  /// and of the others.
  package static let rows = 100_000
  package static let contactRows = 25_000
  package static let fewRows = 1_000
  /// That have a name.
  package static let columns = 200
  /// A spreadsheet's cell ends at 32,767 characters.
  package static let cell = 128 << 10
  package static let row = 512 << 10
  package static let listItems = 100

  // MARK: Workbooks

  /// Of all parts that are read, unpacked.
  package static let workbook = 64 << 20
  package static let workbookParts = 10_000
  package static let workbookSheets = 250
  /// Elements and stretches of text of all parts together: about two for each cell.
  package static let workbookSteps = 5_000_000
  package static let workbookDepth = 100
  /// That a sheet merges, hides or gives a look.
  package static let workbookRanges = 16_384

  // MARK: Guidance and templates

  /// Of the guidance, in all languages.
  package static let sections = 500
  package static let sectionDepth = 50
  package static let markdownDepth = 100
  /// Blocks, marks and stretches of words of one text.
  package static let markdownParts = 50_000
  package static let tags = 10_000
  /// Comments, declarations and the like, which no guidance may have, and which take long to parse.
  package static let markupOpenings = 100
  package static let partialDepth = 20
  /// Of all pages and sections together, as often as they show one.
  package static let partials = 20_000
  /// What all pages and sections come to with their partials.
  package static let expansion = 32 << 20

  // MARK: Findings

  /// Of one kind, listed; the others are counted.
  package static let findings = 10_000
  /// With one kind of error, in a table: what follows is not read.
  package static let wrongRows = 2_000
  /// Names that are held against those that were not found, to say which one was meant.
  package static let comparisons = 50_000

  /// For example `64 MB`, `256 kB` or `20,000`.
  package static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
  }
}

extension Check {
  package static let tooMuch = Check(
    "too-much", .files, for: .author,
    "there is more than any election needs, and the rest is not read",
    example: "a table of 300,000 rows, or 20 partials that each show the next one twice")
}
