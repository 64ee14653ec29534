internal import ArgumentParser

/// How findings are written down.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// How those of the content are, which have lines in files.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}
