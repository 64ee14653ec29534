/// Whether a conditional request gets the file, in the order of RFC 9110, 13.2.2.
enum Preconditions {
  /// What the conditions ask for.
  enum Outcome: Equatable {
    case send
    /// 304: the client's copy is the current one.
    case notModified
    /// 412: the client wanted to go on with a version that is gone.
    case failed
  }

  static func outcome(_ fields: RequestFields, _ current: FileValidators) -> Outcome {
    if let field = fields[.ifMatch] {
      if !names(field, { current.tag.stronglyMatches($0) }) { return .failed }
    } else if let date = fields[.ifUnmodifiedSince].flatMap(HTTPDate.seconds) {
      if current.modified > date { return .failed }
    }
    // If-Modified-Since counts only without an If-None-Match: its seconds are too coarse for a
    // pack that is generated twice in one of them.
    if let field = fields[.ifNoneMatch] {
      return names(field, { current.tag.weaklyMatches($0) }) ? .notModified : .send
    }
    if let date = fields[.ifModifiedSince].flatMap(HTTPDate.seconds), current.modified <= date {
      return .notModified
    }
    return .send
  }

  /// Whether a range may be sent: yes without an `If-Range`, else only for the version it names
  /// (RFC 9110, 13.1.5). A tag must match strongly and a date exactly.
  static func allowsRange(_ fields: RequestFields, _ current: FileValidators) -> Bool {
    guard let field = fields[.ifRange] else { return true }
    if let date = HTTPDate.seconds(field) { return date == current.modified }
    let tags = EntityTag.list(field)
    return tags.count == 1 && tags.allSatisfy { $0.stronglyMatches(current.tag) }
  }

  private static func names(_ field: String, _ matches: (EntityTag) -> Bool) -> Bool {
    field == "*" || EntityTag.list(field).contains(where: matches)
  }
}
