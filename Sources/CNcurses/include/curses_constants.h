#ifndef GOUJI_CNCURSES_CONSTANTS_H
#define GOUJI_CNCURSES_CONSTANTS_H

// Values that <curses.h> has as macros too complex for the Swift importer.
#include <curses.h>
#include <stdint.h>

static const uint32_t GOUJI_BOLD = A_BOLD;
static const uint32_t GOUJI_DIM = A_DIM;
static const uint32_t GOUJI_ITALIC = A_ITALIC;
static const uint32_t GOUJI_UNDERLINE = A_UNDERLINE;
static const uint32_t GOUJI_REVERSE = A_REVERSE;

static const int32_t GOUJI_KEY_F0 = KEY_F0;

// Presses and releases that are read at once come as one click or double click, whatever `mouseinterval` says; where those are not wanted
// they are lost.
static const uint32_t GOUJI_MOUSE_LEFT_PRESSED = BUTTON1_PRESSED | BUTTON1_CLICKED;
static const uint32_t GOUJI_MOUSE_LEFT_DOUBLE = BUTTON1_DOUBLE_CLICKED;
static const uint32_t GOUJI_MOUSE_WHEEL_UP = BUTTON4_PRESSED;
static const uint32_t GOUJI_MOUSE_WHEEL_DOWN = BUTTON5_PRESSED;
static const uint32_t GOUJI_MOUSE_WANTED =
    BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED;

#endif
