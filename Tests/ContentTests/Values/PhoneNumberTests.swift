import Testing

@testable import BriefingValidating

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("01632 960001", "+441632960001", "01632 960001"),
    ("01632960001", "+441632960001", "01632 960001"),
    ("+44 1632 960001", "+441632960001", "01632 960001"),
    ("+44 (0)1632 960001", "+441632960001", "01632 960001"),
    ("0044 1632 960001", "+441632960001", "01632 960001"),
    ("44 1632 960001", "+441632960001", "01632 960001"),
    ("441632960001", "+441632960001", "01632 960001"),
    ("(01632) 960001", "+441632960001", "(01632) 960001"),
    ("01632-960001", "+441632960001", "01632 960001"),
    ("02079460000", "+442079460000", "020 7946 0000"),
    ("01614960000", "+441614960000", "0161 496 0000"),
    ("01134960000", "+441134960000", "0113 496 0000"),
    ("03069990000", "+443069990000", "0306 999 0000"),
    ("08081570000", "+448081570000", "0808 157 0000"),
    ("09098790000", "+449098790000", "0909 879 0000"),
    ("07700900000", "+447700900000", "07700 900000"),
    ("01632\u{A0}960001", "+441632960001", "01632 960001"),
    ("0120461234", "+44120461234", "01204 61234"), ("0169772345", "+44169772345", "016977 2345"),
    ("0800123456", "+44800123456", "0800 123456"), ("08001111", "+448001111", "0800 1111"),
    ("08454647", "+448454647", "0845 46 47"),
    ("999", "999", "999"), ("101", "101", "101"), ("116123", "116123", "116 123"),
    ("116 123", "116123", "116 123"), ("118500", "118500", "118500"),
  ])
  func reads(text: String, dialled: String, display: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.dialled == dialled)
    #expect(number.display == display)
    #expect(number.extensionDigits == nil && number.switchboard == dialled)
  }

  @Test(arguments: [
    ("101 ext 712345", "101;ext=712345", "101 ext 712345"),
    ("101 ext. 712345", "101;ext=712345", "101 ext. 712345"),
    ("101 extension 7", "101;ext=7", "101 extension 7"), ("101x712", "101;ext=712", "101 x712"),
    ("101 X712", "101;ext=712", "101 X712"), ("101 Extn 712", "101;ext=712", "101 Extn 712"),
    ("01632 960001, ext 4", "+441632960001;ext=4", "01632 960001, ext 4"),
    ("+44 1632 960001 ext 04", "+441632960001;ext=04", "01632 960001 ext 04"),
  ])
  func keepsAnExtension(text: String, dialled: String, display: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.dialled == dialled)
    #expect(number.display == display)
    #expect("\(number.switchboard);ext=\(number.extensionDigits ?? "")" == dialled)
  }

  @Test(arguments: [
    ("", "holds no number"), ("0", "has too few digits"),
    ("1632 960001", "has lost its leading zero"),
    ("120461234", "has lost its leading zero"), ("0120496123", "has too few digits"),
    ("01632 9600011", "has too many digits"), ("01632 96000", "has too few digits"),
    ("0203 123 456", "has too few digits"), ("0800 12345", "has too few digits"),
    ("0311 123 4567", "begins with digits that no UK number begins with"),
    ("04632 960001", "begins with digits that no UK number begins with"),
    ("06632 960001", "begins with digits that no UK number begins with"),
    ("0500 123456", "begins with digits that no UK number begins with"),
    ("00441632960001 1", "has too many digits"),
    ("+1 212 555 0100", "is not a number of this country"),
    ("00353 1 234 5678", "is not a number of this country"), ("+44", "has too few digits"),
    ("+440", "has too few digits"), ("++441632960001", "holds characters that no phone number has"),
    ("960001", "has no area code"), ("1234", "has no area code"), ("1234567", "has no area code"),
    ("12", "has too few digits"), ("116 999", "is a short number that nothing here answers"),
    ("116117", "is a short number that nothing here answers"), ("116 00", "has no area code"),
    ("999 ext 4", "has an extension, and this number has none"),
    ("01632 960001 ext 4 or 5", "holds letters"), ("101 ext 123456789", "holds letters"),
    ("01632/960001", "holds characters that no phone number has"),
    ("01632 96OOO1", "holds letters"),
    ("٠١٦٣٢ ٩٦٠٠٠١", "holds characters that no phone number has"),
    ("０１６３２９６０００１", "holds characters that no phone number has"), ("tel:101", "holds letters"),
    ("101;ext=1", "holds letters"), ("1\u{301}01", "holds characters that no phone number has"),
    ("999\n", "holds characters that no phone number has"), ("{{phone}}", "holds letters"),
  ])
  func refuses(text: String, problem: String) {
    #expect(PhoneNumber(text) == nil)
    #expect(PhoneNumber.fault(of: text)?.problem == problem)
  }

  @Test(arguments: [
    ("1632 960001", "01632 960001"), ("120461234", "01204 61234"), ("O1632 96OOOl", "01632 960001"),
    ("01632/960001", "01632 960001"), ("٠١٦٣٢ ٩٦٠٠٠١", "01632 960001"), ("tel:101", "101"),
    ("+01632 960001", "01632 960001"), ("0500 123456", "0808 512 3456"),
    ("1632 960001 ext 4", "01632 960001 ext 4"), ("0203 123 456", nil), ("+1 212 555 0100", nil),
    ("960001", nil), ("01632 9600011", nil), ("01632 960001 or 01632 960002", nil), ("", nil),
  ])
  func offersTheNumberThatWasMeant(text: String, meant: String?) {
    #expect(PhoneNumber.meant(by: text)?.display == meant)
  }

  /// Ofcom, "Telephone numbers for use in TV and radio drama programmes".
  @Test(arguments: [
    "01632 960999", "07700 900123", "020 7946 0123", "0808 157 0123", "03069 990123",
    "0909 8790123", "028 9649 6123", "029 2018 0123", "0191 498 0123", "0113 496 0123",
    "0141 496 0123", "01632 960001 ext 4",
  ])
  func readsTheNumbersOfDrama(text: String) {
    #expect(PhoneNumber(text)?.isReservedForDrama == true)
  }

  @Test(arguments: [
    ("09012345678", true), ("118 500", true), ("0870 160 0000", true), ("0845 46 47", true),
    ("070 1234 5678", true), ("07700 900123", false), ("0808 157 0123", false), ("101", false),
  ])
  func knowsWhatCostsMore(text: String, isCostly: Bool) {
    #expect(PhoneNumber(text)?.isCostly == isCostly)
  }

  @Test(arguments: [
    ("ring 01632 960001 now", "ring 01632~960001 now"),
    ("(020) 7946 0123 (24 hours)", "(020)~7946~0123 (24 hours)"),
    ("01632 960001 01632 960002", "01632~960001 01632~960002"),
    ("+44 1632 960001.", "+44~1632~960001."),
    ("on 101 ext 712345, or 116 123", "on 101~ext~712345, or 116~123"),
    ("by 4 July 2024 at 9 10 Downing Street", "by 4 July 2024 at 9 10 Downing Street"),
    ("E14001063 01632 9", "E14001063 01632 9"), ("", ""),
  ])
  func keepsTheNumbersOfATextOnOneLine(text: String, unbroken: String) {
    #expect(
      PhoneNumber.unbroken(in: text) == unbroken.replacing("~", with: "\u{A0}"))
  }
}
