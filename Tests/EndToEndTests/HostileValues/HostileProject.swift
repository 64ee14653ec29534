import Foundation

extension Project {
  /// The small project with one value in every field that takes free text.
  static func small(with value: String) throws -> Project {
    let project = try Project.small()
    try project.fill("constituencies.csv") { row, index in
      row["name"] = "No \(index) \(value)"
      row["region"] = value
      if row["nation"] == "Wales" { row["name_cy"] = "Rhif \(index) \(value)" }
    }
    try project.fill("police-forces.csv") { row, _ in
      row["name"] = value
      row["name_cy"] = value
    }
    try project.fill("spoc-contacts.csv") { row, _ in
      for column in ["role", "name", "hours", "source"] { row[column] = value }
    }
    try project.fill("returning-officers.csv") { row, _ in
      for column in ["authority", "title", "source"] { row[column] = value }
    }
    try project.fill("national-services.csv") { row, _ in
      for column in ["name", "provider", "source", "purpose"] { row[column] = value }
      if row["email"] != "" { row["mail_subject"] = value }
    }
    try project.fill("timetable.csv") { row, _ in
      for column in ["name", "note", "source"] { row[column] = value }
    }
    for old in ["UK Parliamentary general election", "Elections Test Team"] {
      try project.replace(old, with: Self.scalar(value), in: "Content/briefing.yml")
    }
    return project
  }

  /// Changes each row of a table of the small project; none of its cells holds a comma inside.
  private func fill(
    _ table: String, _ change: (inout [String: String], Int) -> Void
  ) throws {
    let file = "Content/data/\(table)"
    let lines = try text(file).replacing("Friday, 9am", with: "Friday 9am").split(separator: "\n")
    let header = lines[0].split(separator: ",").map(String.init)
    let rows = lines.dropFirst().enumerated().map { index, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      var row = Dictionary(uniqueKeysWithValues: zip(header, cells))
      change(&row, index)
      return header.map { Self.quoted(row[$0] ?? "") }.joined(separator: ",")
    }
    try write(([header.joined(separator: ",")] + rows).joined(separator: "\n") + "\n", to: file)
  }

  /// A double-quoted scalar of YAML, in which any character may come as an escape.
  private static func scalar(_ value: String) -> String {
    let escaped = value.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return scalar.properties.isAlphabetic
        ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(escaped.joined())\""
  }

  /// RFC 4180. By scalars: a quotation mark with an accent on it is a character of its own.
  private static func quoted(_ cell: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
