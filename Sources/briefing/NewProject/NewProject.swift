internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingLoading
internal import BriefingValidating

/// The files of a project that begins.
struct NewProject {
  /// By their paths in its folder.
  let files: [String: [UInt8]]
  /// When nominations close, as far as one day holds for all.
  let close: LocalTime?
  /// What a person has to know of them.
  let notes: [String]

  init(
    _ starter: Starter, _ timetable: Timetable, name: String, issuer: String,
    on pollingDay: CalendarDate, places: [ConstituencyIdentity]
  ) {
    close = timetable.closes.count == 1 ? timetable.closes[0].time : nil
    let codes = Set(places.map(\.code))
    let tables = StarterTables(starter.tables, of: codes, at: timetable.kind)
    let nations = Set(places.map(\.nation))
    let languages = Language.allCases.filter { !($0.nations?.isDisjoint(with: nations) ?? false) }
    let unused = Set(Language.allCases).subtracting(languages).map(\.code)
    // Guidance, templates and pictures are the starter's, byte for byte.
    var files = starter.tree.files.filter { path, _ in
      ["Content/guidance/", "Content/assets/", "Content/data/TERMS.md", "Templates/"]
        .contains(where: path.hasPrefix)
        && !unused.contains { code in
          path.hasPrefix("Content/guidance/\(code)/") || path == SourceTree.phrases(in: code)
        }
    }
    files.merge(tables.files) { _, new in new }
    files[TableName.timetable.csvPath] = tables.timetable(timetable, in: languages)
    let texts = NewProjectTexts(
      name: name, issuer: issuer, kind: timetable.kind, pollingDay: pollingDay, close: close,
      languages: languages.map(\.code), codes: codes.sorted())
    files["Content/briefing.yml"] = Array(texts.settings.utf8)
    files["Content/data/SOURCES.md"] = texts.sources(
      starter.tree.files["Content/data/SOURCES.md"] ?? [], of: Set(places.map(\.name)))
    files["README.md"] = Array(texts.readme.utf8)
    files[".gitignore"] = Array(NewProjectTexts.ignored.utf8)
    self.files = files

    let contacts =
      timetable.kind.hasSPoCs
      ? "the SPoCs are samples, and the Returning Officers have no mailbox and no phone"
      : "the Returning Officers have no mailbox and no phone"
    let areas =
      timetable.kind.isToCommons
      ? nil
      : "The areas are constituencies of the UK Parliament, for want of others: put those of this election into Content/data/constituencies.csv, and their number and codes into Content/briefing.yml"
    notes = [
      areas,
      "To fill in first: \(contacts). Every pack says that it is a sample until 'sample' is false in Content/briefing.yml; briefing check --strict lists what is left to do",
    ].compactMap(\.self)
  }

  /// Nothing is made that the next command would refuse, such as a name that is a placeholder.
  func checkBeforeWriting() throws {
    let content = files.filter { $0.key.contains("/") }
    let chain = Chain(SourceTree(files: content), CheckOptions(asOf: .today))
    let errors = chain.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    for error in errors { StandardError.write(error.description) }
    StandardError.write("\(errors.counted): nothing was written")
    throw ExitCode(1)
  }

  /// All of them, beside what stands there and has other names.
  func write(to path: String) throws {
    try FolderPath.make(path)
    guard let folder = try OpenFolder.following(path) else { return }
    defer { folder.close() }
    let names = Set(files.keys.map { $0.prefix { $0 != "/" } }).sorted()
    let taken = try names.filter { try folder.status(of: String($0)) != nil }
    guard taken.isEmpty else {
      throw ValidationError(
        "Nothing was written: '\(path)' has \(taken.joined(separator: ", ")) already. Name a folder that is not there yet, or one without these."
      )
    }
    var written: [String] = []
    do throws(SystemFailure) {
      for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try folder.makeFolderAbove(file)
        try folder.write(bytes, to: file)
        written.append(file)
      }
    } catch {
      for file in written { try? folder.removeFile(file) }
      throw error
    }
  }
}
