internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// A text that stands where one in another language belongs: a paragraph that was copied and not
/// translated, or a cell in the wrong column.
enum WrongLanguage {
  static func check(_ texts: [EditionTexts], _ tables: [TableName: Table]) -> [Diagnostic] {
    let own = texts.map { (language: $0.language, passages: $0.passages) }
    let sense = LanguageSense(own)
    let passages = own.flatMap { language, passages in
      passages.compactMap { passage in
        sense.foreign(in: passage.words, of: language)
          .map { Diagnostic(.wrongLanguage, $0, at: passage.place, not: language) }
      }
    }
    let cells = TableName.allCases.compactMap { tables[$0] }.flatMap { table in
      texts.dropFirst().flatMap { Self.cells(in: table, translatedInto: $0.language, sense) }
    }
    return passages + cells
  }

  private static func cells(
    in table: Table, translatedInto language: Language, _ sense: LanguageSense
  ) -> [Diagnostic] {
    let ending = "_\(language.code)"
    let columns = table.header.indices.filter { table.header[$0].hasSuffix(ending) }
    let firsts = columns.compactMap {
      table.position(of: String(table.header[$0].dropLast(ending.count)))
    }
    return table.rows.flatMap { row in
      (columns.map { ($0, language) } + firsts.map { ($0, .first) }).compactMap {
        column, language in
        sense.foreign(in: row[column], of: language).map {
          Diagnostic(
            .wrongLanguage, $0, at: row.location, not: language,
            cell: row.cell(column))
        }
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
