internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating

/// What private links are made with.
struct LinkArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With 'links: private' in the settings: the file that briefing links new-key has made.",
      valueName: "file"))
  var linkKey: String?

  /// For a command that is to make the same links.
  var words: [String] { linkKey.map { ["--link-key", NextCommand.word($0)] } ?? [] }

  func key(apartFrom options: ProjectOptions) throws -> LinkKey? {
    guard let linkKey else { return nil }
    try LinkKeyFile.refuse(linkKey, in: options)
    return try LinkKeyFile.read(linkKey)
  }

  /// What goes out has the links of its readers, or does not go out.
  func check(_ edition: Edition) throws {
    switch (edition.hasPrivateLinks, linkKey) {
    case (true, nil):
      throw ValidationError(
        "The settings say 'links: private': name the file that the links are made with, by '--link-key'; briefing links new-key makes one."
      )
    case (false, _?):
      throw ValidationError(
        "'--link-key' goes with 'links: private' in Content/briefing.yml, and with the edition for candidates."
      )
    default: break
    }
  }
}

/// The file of a key: outside the project, and nobody else's to read.
enum LinkKeyFile {
  /// - Throws: for a file that would be kept, copied or published with the project.
  static func refuse(_ path: String, in options: ProjectOptions) throws {
    let (place, project) = (FolderPath.expected(path), FolderPath.expected(options.project))
    guard "\(place)/".hasPrefix(project == "/" ? "/" : "\(project)/"),
      try ["Content", "Templates"].contains(where: {
        try FileStatus.following("\(options.project)/\($0)") != nil
      })
    else { return }
    throw ValidationError(
      "'\(path.printable)' is in the project's folder, from where it could get out: keep the key elsewhere."
    )
  }

  static func read(_ path: String) throws -> LinkKey {
    guard let status = try FileStatus.following(path), status.kind == .file else {
      throw ValidationError(
        "There is no file '\(path.printable)' with a key: briefing links new-key makes one.")
    }
    guard status.permissions & 0o077 == 0 else {
      throw ValidationError(
        "Others can read the key '\(path.printable)': make it yours alone with chmod 600 \(NextCommand.word(path)), or make a new key when somebody may have read it."
      )
    }
    guard let bytes = try FileReader.read(path, atMost: Bounds.file), let key = LinkKey(file: bytes)
    else {
      throw ValidationError(
        "'\(path.printable)' holds no key: briefing links new-key writes such files.")
    }
    return key
  }
}
