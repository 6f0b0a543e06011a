/* speech.h - plays: who speaks, on a line above the words. */
#ifndef DOCCONV_TEXT_SPEECH_H
#define DOCCONV_TEXT_SPEECH_H

#include "text/text.h"

/*
 * The name of a speaker in capitals on the first line of a block, the words in prose below:
 *
 *     THE STRANGER
 *     Has any of you seen a green boat?
 */
bool block_is_speech(const struct text *, const struct block *);

#endif
