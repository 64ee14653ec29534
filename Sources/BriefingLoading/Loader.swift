package import BriefingDiagnostics

/// The first stage: bytes become tables, settings and texts. Touches no disk.
package struct Loader {
  private var diagnostics: [Diagnostic]

  /// Loads what it can and reports the rest, so that the next stage can go on looking for mistakes.
  ///
  /// - Parameter data: of the same files, when they have been loaded before.
  package static func load(
    _ tree: SourceTree, with data: Diagnosed<LoadedData>? = nil
  ) -> Diagnosed<LoadedSources> {
    let data = data ?? load(dataOf: tree)
    var loader = Loader(diagnostics: data.diagnostics)
    let guidancePaths = tree.paths(below: "Content/guidance", endingWith: ".md")
    let templatePaths = SourceTree.templateEndings.flatMap {
      tree.paths(below: "Templates", endingWith: $0)
    }
    let phrasePaths = tree.paths(below: SourceTree.phrases, endingWith: ".yml")
    loader.diagnostics += tree.faults
    loader.diagnostics += UnusedFiles.check(tree)
    let guidance = loader.guidance(guidancePaths, tree)
    let templates = templatePaths.compactMap { path in
      loader.text(path, tree).map { LoadedTemplate(path: path, text: $0) }
    }
    let phrases = phrasePaths.compactMap { path in
      loader.yaml(path, tree, keepingText: true).map { LoadedPhrases(path: path, words: $0) }
    }
    let sources = LoadedSources(
      data: data.value, guidance: guidance, templates: templates, phrases: phrases,
      pictures: tree.files.filter { $0.key.hasPrefix("Content/assets/") },
      unreadable: Set(
        guidancePaths + templatePaths + phrasePaths + tree.faults.map(\.location.path)
      ).subtracting(guidance.map(\.path) + templates.map(\.path) + phrases.map(\.path)))
    return Diagnosed(sources, loader.diagnostics)
  }

  /// Loads what is neither guidance nor template.
  package static func load(dataOf tree: SourceTree) -> Diagnosed<LoadedData> {
    var loader = Loader(diagnostics: [])
    let configuration = loader.yaml("Content/briefing.yml", tree)
    let tables = loader.tables(tree, sheets: SheetSetting.all(in: configuration))
    return Diagnosed(
      LoadedData(
        configuration: configuration, tables: tables,
        issues: tree.files.filter { SourceTree.isIssue($0.key) },
        links: tree.files[SourceTree.links]), loader.diagnostics)
  }

  private mutating func yaml(
    _ path: String, _ tree: SourceTree, keepingText: Bool = false
  ) -> YAMLNode? {
    text(path, tree).flatMap { text in
      keep(YAMLReader(path: path, linesBefore: 0, keepsText: keepingText).read(text))
    }
  }

  private mutating func guidance(
    _ paths: [String], _ tree: SourceTree
  ) -> [LoadedGuidance] {
    if paths.count > Bounds.sections {
      diagnostics.append(
        Diagnostic(
          .tooMuch,
          "the guidance has more than \(Bounds.sections) sections, and is read up to here",
          at: SourceLocation(paths[Bounds.sections]),
          help: "put what belongs together into one section"))
    }
    return paths.prefix(Bounds.sections).compactMap { guidance($0, tree) }
  }

  private mutating func guidance(_ path: String, _ tree: SourceTree) -> LoadedGuidance? {
    guard let text = text(path, tree) else { return nil }
    guard let parts = FrontMatter(text) else {
      diagnostics.append(
        Diagnostic(
          .missingFrontMatter, "the file does not begin with front matter",
          at: SourceLocation(path, line: 1),
          help: "begin it with a line '---', then 'title:' and 'order:', then another line '---'"))
      return nil
    }
    return keep(YAMLReader(path: path, linesBefore: 1).read(parts.yaml)).map {
      LoadedGuidance(path: path, frontMatter: $0, body: parts.body, bodyLine: parts.bodyLine)
    }
  }

  private mutating func tables(
    _ tree: SourceTree, sheets: [TableName: SheetSetting]
  ) -> [TableName: Table] {
    var tables: [TableName: Table] = [:]
    for name in TableName.allCases { tables[name] = table(name, tree, sheets[name]) }
    return NameResolution.resolve(tables)
  }

  /// The table from the one file that holds it.
  private mutating func table(
    _ name: TableName, _ tree: SourceTree, _ sheet: SheetSetting?
  ) -> Table? {
    switch (tree.files[name.csvPath], tree.files[name.workbookPath]) {
    case (let csv?, nil):
      if let sheet { diagnostics.append(.noSheets(in: name, sheet)) }
      var loader = CSVTableLoader(name)
      return keep(loader.load(csv))
    case (nil, let workbook?):
      var loader = WorkbookTableLoader(name, sheet: sheet)
      return keep(loader.load(workbook))
    case (.some, .some):
      diagnostics.append(.twoSources(name))
      return nil
    case (nil, nil)
    where name.isOptional || tree.isFaulty(name.csvPath)
      || tree.isFaulty(name.workbookPath):
      return nil
    case (nil, nil):
      let columns = name.ownColumnNames.joined(separator: ",")
      diagnostics.append(
        .missingFile(
          name.csvPath,
          help:
            "it, or a workbook '\(name.rawValue).xlsx', names the columns in its first row: \(columns)"
        ))
      return nil
    }
  }

  /// A text file without its byte order mark, its line ends all LF.
  private mutating func text(_ path: String, _ tree: SourceTree) -> String? {
    guard let bytes = tree.files[path] else {
      if !tree.isFaulty(path) { diagnostics.append(.missingFile(path)) }
      return nil
    }
    if let line = UTF8Text.firstInvalidLine(of: bytes) {
      diagnostics.append(.notUTF8(path, line: line))
      return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var text = String(decoding: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self)
    if bytes.contains(UInt8(ascii: "\r")) {
      text = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
        .joined(separator: "\n")
    }
    diagnostics += [CutOffText.check(text, path)].compactMap(\.self)
    return text
  }

  private mutating func keep<Value>(_ result: Diagnosed<Value?>) -> Value? {
    diagnostics += result.diagnostics
    return result.value
  }
}

extension Character {
  /// LF, CRLF or CR; not the other separators that Unicode counts as new lines.
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

extension Diagnostic {
  /// Which of the two is right is for a person to say.
  fileprivate static func twoSources(_ name: TableName) -> Diagnostic {
    Diagnostic(
      .twoSources,
      "the table stands in two files: '\(name.rawValue).csv' and '\(name.rawValue).xlsx'",
      at: SourceLocation(name.workbookPath),
      related: Related("the other one is here", at: SourceLocation(name.csvPath)),
      help: "keep the one that is up to date, and move the other one elsewhere")
  }

  fileprivate static func noSheets(in name: TableName, _ setting: SheetSetting) -> Diagnostic {
    Diagnostic(
      .invalidSetting, "the table \(name.rawValue).csv is no workbook, and has no sheets",
      at: setting.location, help: "take the line out, or put the workbook in the table's place")
  }

  fileprivate static func missingFile(
    _ path: String,
    help: String = "run briefing in the project's folder, or name the folder with --project"
  ) -> Diagnostic {
    Diagnostic(.missingFile, "the file is missing", at: SourceLocation(path), help: help)
  }
}

extension Check {
  static let missingFile = Check(
    "missing-file", .files, for: .author, "a file that every project needs is not there",
    example: "`Content/data/constituencies.csv` is not there, and no workbook of that name")

  static let twoSources = Check(
    "two-sources", .files, for: .data, "a table stands in a CSV file and in a workbook",
    example: "`spoc-contacts.csv` and `spoc-contacts.xlsx` in one folder")

  static let missingFrontMatter = Check(
    "missing-front-matter", .settings, for: .guidance,
    "a section of guidance does not begin with its front matter",
    example: "a section begins with its first heading, and not with a line `---`")
}
