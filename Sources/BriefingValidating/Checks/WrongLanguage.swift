internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// A text that stands where one in another language belongs: a paragraph that was copied and not
/// translated, or a cell in the wrong column.
enum WrongLanguage {
  /// A cell of a column that is there in several languages.
  struct Cell: Sendable {
    let words: LanguageSense.Words
    let language: Language
    let place: SourceLocation
    let cell: CellReference?
  }

  /// - Parameters:
  ///   - cells: of all tables.
  ///   - last: the passages of each text before an edit.
  static func check(
    _ texts: [EditionTexts], _ cells: [Cell], after last: MadeOfTexts<[LanguageSense.Passage]>?
  ) -> (found: [Diagnostic], passages: MadeOfTexts<[LanguageSense.Passage]>) {
    var made = MadeOfTexts(after: last)
    guard texts.count > 1 else { return ([], made) }
    let own = texts.map { (language: $0.language, passages: $0.passages(&made)) }
    let sense = LanguageSense(own)
    let passages = own.flatMap { language, passages in
      passages.compactMap { passage in
        sense.foreign(in: passage.words, of: language)
          .map { Diagnostic(.wrongLanguage, $0, at: passage.place, not: language) }
      }
    }
    let foreign = cells.compactMap { cell in
      sense.foreign(in: cell.words, of: cell.language).map {
        Diagnostic(.wrongLanguage, $0, at: cell.place, not: cell.language, cell: cell.cell)
      }
    }
    return (passages + foreign, made)
  }

  static func cells(
    in tables: [TableName: Table], translatedInto languages: [Language]
  ) -> [Cell] {
    TableName.allCases.compactMap { tables[$0] }.flatMap { table in
      languages.flatMap { cells(in: table, translatedInto: $0) }
    }
  }

  private static func cells(in table: Table, translatedInto language: Language) -> [Cell] {
    let ending = "_\(language.code)"
    let columns = table.header.indices.filter { table.header[$0].hasSuffix(ending) }
    let firsts = columns.compactMap {
      table.position(of: String(table.header[$0].dropLast(ending.count)))
    }
    return table.rows.flatMap { row in
      (columns.map { ($0, language) } + firsts.map { ($0, .first) }).compactMap {
        column, language in
        let words = LanguageSense.Words(row[column])
        return words.all.isEmpty
          ? nil
          : Cell(words: words, language: language, place: row.location, cell: row.cell(column))
      }
    }
  }
}

extension Diagnostic {
  fileprivate init(
    _ check: Check, _ found: LanguageSense.Foreign, at place: SourceLocation,
    not language: Language, cell: CellReference? = nil
  ) {
    self.init(
      check, "'\(found.words)' is in '\(found.language.code)', not in '\(language.code)'",
      at: place,
      cell: cell,
      help: "translate it; if it is a name, put quotation marks around it")
  }
}

extension Check {
  static let wrongLanguage = Check(
    "wrong-language", .guidance, for: .guidance,
    "a text has the words of another language than its file or column is in",
    example: "`Call the police at once.` in `cy/10-emergency.md`")
}
