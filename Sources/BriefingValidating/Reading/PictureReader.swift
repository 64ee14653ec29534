internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads what stands below `pictures` in `briefing.yml`, and the files that it names.
struct PictureReader {
  private(set) var pictures: [Picture] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let files: [String: [UInt8]]
  /// Templates and guidance, which may show a picture.
  private let texts: [String]

  init(_ node: YAMLNode?, files: [String: [UInt8]], shownIn texts: [String]) {
    self.files = files
    self.texts = texts
    var unused = Set(files.keys)
    if case .mapping(let entries)? = node?.content {
      for entry in entries {
        if let path = read(entry) { unused.remove(path) }
      }
    } else if let node {
      diagnostics += SettingsReader(node, keys: ["logo"]).diagnostics
    }
    // A system writes these by itself where pictures are.
    unused = unused.filter { !$0.hasSuffix("/Thumbs.db") && !$0.hasSuffix("/desktop.ini") }
    diagnostics += unused.map { path in
      .unused(
        "the file is not used", at: SourceLocation(path),
        help: "name it below 'pictures' in Content/briefing.yml, or move it elsewhere")
    }
  }

  /// - Returns: the path of the picture's file.
  private mutating func read(_ entry: YAMLNode.Entry) -> String? {
    var settings = SettingsReader(entry.value, keys: ["file", "alt"])
    let path = settings.required("file", "the name of a file that stands in \(Self.folder)") {
      [files] in
      let path = "\(Self.folder)/\($0)"
      return files[path] == nil ? nil : path
    }
    let words = settings.required(
      "alt", "what the picture shows, in at most 80 characters", parse: ConfigurationReader.text)
    diagnostics += settings.diagnostics
    let file = path.map { PictureFile(path: $0, bytes: files[$0] ?? []) }
    if let fault = file?.fault { diagnostics.append(fault) }
    if entry.key.isEmpty || Slug.make(from: entry.key) != entry.key {
      diagnostics.append(
        Diagnostic(
          .invalidSetting, "'\(entry.key)' is no name of a picture", at: entry.keyLocation,
          help: "it takes small letters, digits and hyphens"))
    } else if !texts.contains(where: { $0.contains("pictures.\(entry.key).src") }) {
      diagnostics.append(
        .unused(
          "no template shows the picture '\(entry.key)'", at: entry.keyLocation,
          help: "write <img src=\"{{pictures.\(entry.key).src}}\" "
            + "alt=\"{{pictures.\(entry.key).alt}}\">, or take it out"))
    }
    pictures.append(Picture(id: entry.key, words: words ?? "", address: file?.address ?? ""))
    return path
  }

  private static let folder = "Content/assets"
}

extension Diagnostic {
  fileprivate static func unused(
    _ message: String, at place: SourceLocation, help: String
  ) -> Diagnostic {
    Diagnostic(.unusedFile, message, at: place, help: help)
  }
}
