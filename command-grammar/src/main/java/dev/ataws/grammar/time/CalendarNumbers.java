package dev.ataws.grammar.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a date in the order in which they are written, and which of them year, month and day are. A name tells
 * the month, three digits or more the year; what stays open goes by size and place, the month before the day.
 */
final class CalendarNumbers {
  private static final int NONE = -1;

  private final LocalDate today;
  private final List<Integer> numbers = new ArrayList<>();
  private int monthAt = NONE;
  private int yearAt = NONE;
  private boolean hasFullYear;

  CalendarNumbers(LocalDate today) {
    this.today = today;
  }

  int count() {
    return numbers.size();
  }

  void add(Month month) {
    monthAt = place(monthAt);
    add(month.getValue());
  }

  /** Adds digits as they are written next to a separator, or a part of a packed date. */
  void add(String digits) {
    if (digits.length() > 2) {
      addYear(digits);
    } else {
      add(Numeral.whole(digits));
    }
  }

  void add(Numeral number) {
    if (number.exceeds(100)) {
      addFullYear(number.value());
    } else {
      add(number.value());
    }
  }

  /** Adds a year of four digits. */
  void addYear(String digits) {
    addFullYear(Numeral.whole(digits));
  }

  /** Adds a year that may leave out its century. */
  void addShortYear(String digits) {
    addFullYear(inNearCentury(Numeral.whole(digits)));
  }

  boolean canBeDay(Numeral number) {
    return number.value() >= 1 && !number.exceeds(longestDay());
  }

  /** The date; what is not written is today's, and a weekday without a day moves it on to that weekday. */
  LocalDate toDate(Optional<DayOfWeek> weekday) {
    String order = order();
    int year = part(order, 'Y').map(this::fullYear).orElse(today.getYear());
    int month = part(order, 'M').orElse(today.getMonthValue());
    YearMonth inMonth = YearMonth.of(year, month);
    LocalDate date =
        part(order, 'D').map(inMonth::atDay).orElseGet(() -> nearToday(inMonth, weekday));
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("the year is out of range");
    }
    return date;
  }

  private LocalDate nearToday(YearMonth month, Optional<DayOfWeek> weekday) {
    LocalDate date = month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));
    return weekday.map(day -> date.with(TemporalAdjusters.nextOrSame(day))).orElse(date);
  }

  private void addFullYear(int year) {
    hasFullYear = true;
    yearAt = place(yearAt);
    add(year);
  }

  private void add(int number) {
    if (numbers.size() == 3) {
      throw new DateTimeException("a date has three numbers");
    }
    numbers.add(number);
  }

  private int place(int before) {
    if (before != NONE) {
      throw new DateTimeException("written twice");
    }
    return numbers.size();
  }

  private int longestDay() {
    if (monthAt == NONE) {
      return 31;
    }
    Month month = Month.of(numbers.get(monthAt));
    return yearAt == NONE
        ? month.maxLength()
        : YearMonth.of(numbers.get(yearAt), month).lengthOfMonth();
  }

  private Optional<Integer> part(String order, char part) {
    int index = order.indexOf(part);
    return index < 0 ? Optional.empty() : Optional.of(numbers.get(index));
  }

  /** Which number is what: <code>MDY</code> is month, day, year. */
  private String order() {
    return switch (numbers.size()) {
      case 0 -> "";
      case 1 -> monthAt == 0 ? "M" : orderOfOne();
      case 2 -> monthAt == NONE ? orderOfTwo() : withMonth(orderBesideMonth());
      default -> monthAt == NONE ? orderOfThree() : withMonth(orderAroundMonth());
    };
  }

  private String orderOfOne() {
    return yearAt == 0 || isYear(0) ? "Y" : "D";
  }

  private String orderOfTwo() {
    return isYear(0) ? "YM" : isYear(1) ? "MY" : "MD";
  }

  private String orderBesideMonth() {
    int other = 1 - monthAt;
    return yearAt == other || isYear(other) ? "Y" : "D";
  }

  private String orderOfThree() {
    if (isYear(0) || yearAt == 0) {
      return "YMD";
    }
    return numbers.get(0) > 12 ? "DMY" : "MDY";
  }

  private String orderAroundMonth() {
    int first = monthAt == 0 ? 1 : 0;
    if (yearAt != NONE) {
      return yearAt == first ? "YD" : "DY";
    }
    // Of two small numbers after or around the month's name the last is the year, before it the
    // first.
    boolean isYearFirst = monthAt == 2 ? !isYear(1) : isYear(first);
    return isYearFirst ? "YD" : "DY";
  }

  private String withMonth(String others) {
    return new StringBuilder(others).insert(monthAt, 'M').toString();
  }

  private boolean isYear(int index) {
    return numbers.get(index) > 31;
  }

  private int fullYear(int year) {
    return hasFullYear ? year : inNearCentury(year);
  }

  /** A year below 100 lies within the 50 years before and the 49 after this year. */
  private int inNearCentury(int year) {
    if (year >= 100) {
      return year;
    }
    int thisYear = today.getYear();
    int near = thisYear / 100 * 100 + year;
    return near >= thisYear + 50 ? near - 100 : near < thisYear - 50 ? near + 100 : near;
  }
}
