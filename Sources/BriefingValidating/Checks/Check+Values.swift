internal import BriefingDiagnostics

extension Check {
  static let unknownNation = Check(
    "unknown-nation", .values, for: .data, "a nation is none of the United Kingdom's",
    example: "`Englnad` in place of `England`")

  static let unknownElection = Check(
    "unknown-election", .values, for: .data, "a kind of election is none",
    example: "`generel` in place of `general`")

  static let unknownReaders = Check(
    "unknown-readers", .values, for: .data,
    "whom a contact or a service is for is neither candidates nor everyone",
    example: "`agents` in the column `readers`")

  static let invalidTime = Check(
    "invalid-time", .values, for: .data, "a time is none of a day, or ends before it begins",
    example: "`4pm` in place of `16:00`")

  static let invalidEmail = Check(
    "invalid-email", .values, for: .row,
    "an email address is none, or holds letters that only look right",
    example: "`bridger at northshire.police.uk`")

  static let invalidPhone = Check(
    "invalid-phone", .values, for: .row,
    "a phone number is none that can be dialled in the United Kingdom",
    example: "`1632 960001`, which has lost its leading zero")

  static let invalidWebsite = Check(
    "invalid-website", .values, for: .row, "an address is not that of a web page",
    example: "`www.northshire.police.uk` without `https://`")

  static let invalidDate = Check(
    "invalid-date", .values, for: .row,
    "a date is no day of the calendar, or can be read in two ways",
    example: "`07/06/2024`, which is 7 June to some and 6 July to others")

  static let invalidBasis = Check(
    "invalid-basis", .values, for: .data, "it is not said how sure the Returning Officer is",
    example: "`probably` in place of `certain` or `presumed`")

  static let invalidHexCell = Check(
    "invalid-hex-cell", .values, for: .data, "a place on the map is not a whole number",
    example: "`1.5` in the column `hex_q`")

  static let invalidID = Check(
    "invalid-id", .values, for: .data,
    "an id has other characters than lower-case letters, digits and hyphens",
    example: "`Gwlad Police` in place of `gwlad-police`")

  static let invalidCode = Check(
    "invalid-code", .values, for: .data,
    "a code is not the ONS code of a constituency, or of another nation",
    example: "`E1400902`, which lacks a digit")
}
